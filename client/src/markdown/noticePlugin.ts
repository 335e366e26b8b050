import type MarkdownIt from 'markdown-it';
import type { PluginSimple } from 'markdown-it';

type StateBlock = Parameters<Parameters<MarkdownIt['block']['ruler']['before']>[2]>[0];
type Token = ReturnType<MarkdownIt['parse']>[number];

/** What the editor's Markdown preview hands to every renderer. */
interface Environment {
  readonly currentDocument?: { readonly path: string };
  /** Set by this plugin alone: the text is a notice. */
  readonly foiNotice?: true;
}

/** A line that opens or closes a block, or stands for something by itself: `:::withheld{under="43(2)"}`, `:::`, `::page-break`. */
const FENCE = /^(?::::|::(?=[a-z]))/i;
const NAME = /^:+\s*([\p{L}\p{N}_-]*)/u;
/** The blocks that may stand inside another. */
const INNER = new Set(['internal', 'standard']);

/**
 * Makes a plugin for Markdown previews: in a notice, the lines that mark blocks become frames with a label, and what stands between the
 * braces is not shown. Any other document is parsed and shown as if the plugin were not there, colons and all.
 * @param labelOf what is written on the frame of a block
 */
export function noticePlugin(labelOf: (block: string) => string): PluginSimple {
  return (md) => {
    const sources = new WeakMap<readonly Token[], string>();
    // A preview first parses without saying which document it is, and says so only when it renders. So the text is kept until then.
    md.core.ruler.push('foi_source', (state) => {
      if (!(state.env as Environment).foiNotice) sources.set(state.tokens, state.src);
    });
    md.block.ruler.before('fence', 'foi_fence', fenceRule(labelOf), { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
    md.core.ruler.after('block', 'foi_close', ({ tokens, env, Token: Tag }) => {
      if ((env as Environment).foiNotice) closeAll(tokens, () => new Tag('foi_block_close', 'fieldset', -1));
    });
    const { renderer } = md;
    const render = renderer.render.bind(renderer);
    renderer.render = (tokens, options, env: Environment) => {
      const source = env?.currentDocument?.path.endsWith('.foi.md') ? sources.get(tokens) : undefined;
      return render(source === undefined ? tokens : md.parse(source, { ...env, foiNotice: true }), options, env);
    };
  };
}

/** Reads a fence as what it says, and puts the marks of its frame among the blocks. */
function fenceRule(labelOf: (block: string) => string) {
  return (state: StateBlock, line: number, _end: number, silent: boolean): boolean => {
    if (!(state.env as Environment).foiNotice || (state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
    const text = state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
    if (!FENCE.test(text)) return false;
    if (silent) return true;
    state.line = line + 1;
    const name = NAME.exec(text)?.[1] ?? '';
    if (state.level === 0) frame(state, name, line, labelOf);
    else if (name !== '') label(state, name, labelOf);
    return true;
  };
}

/** A fence in a list or a quotation is a mistake, which the checks report. A frame could not end outside it, so the label stands alone. */
function label(state: StateBlock, name: string, labelOf: (block: string) => string): void {
  state.push('foi_label_open', 'p', 1).block = true;
  state.push('text', '', 0).content = labelOf(name);
  state.push('foi_label_close', 'p', -1).block = true;
}

function frame(state: StateBlock, name: string, line: number, labelOf: (block: string) => string): void {
  if (name === 'page-break') {
    state.push('hr', 'hr', 0).map = [line, line + 1];
    return;
  }
  if (name === '') {
    state.push('foi_block_close', 'fieldset', -1);
    state.level = 0;
    return;
  }
  const open = state.push('foi_block_open', 'fieldset', 1);
  open.map = [line, line + 1];
  open.info = name;
  state.push('foi_label_open', 'legend', 1);
  state.push('text', '', 0).content = labelOf(name);
  state.push('foi_label_close', 'legend', -1);
  state.level = 0;
}

/**
 * Makes every frame end: one that is not closed ends where the next block opens that may not stand inside it, or with the text. A closing
 * fence without a block goes.
 */
function closeAll(tokens: Token[], close: () => Token): void {
  const open: string[] = [];
  const framed: Token[] = [];
  const closeOpen = (): void => {
    for (; open.length > 0; open.pop()) framed.push(close());
  };
  for (const token of tokens) {
    if (token.type === 'foi_block_close' && open.pop() === undefined) continue;
    if (token.type === 'foi_block_open') {
      if (!INNER.has(token.info)) closeOpen();
      open.push(token.info);
    }
    framed.push(token);
  }
  closeOpen();
  tokens.splice(0, tokens.length, ...framed);
}
