import type { Law } from '../law/model';
import type { Notice } from '../notice/model';
import { LivingNotice } from '../living/livingNotice';
import type { RuleDefinition } from '../rules/define';
import type { RuleRun } from '../rules/engine';
import type { CheckOptions, CheckResult } from '../rules/finding';
import type { Regime, SyntaxDocument } from '../syntax/model';
import { applyEdits } from '../text/edits';
import { LetterText } from '../text/letterText';
import { LineIndex } from '../text/lineIndex';
import type { TextEdit } from '../text/span';

/** What a snapshot asks of the layers below. Tests hand in their own rules; everyone else takes the real ones. */
export interface Engine {
  readonly law: Law;
  readonly rules: readonly RuleDefinition[];
  parse(text: string, options: { readonly fileName?: string; readonly previous?: SyntaxDocument }): SyntaxDocument;
  lift(syntax: SyntaxDocument, law: Law, options: { readonly regime?: Regime }): Notice;
  /** A check of a notice, which can be brought up to date after a change that the notice has taken in place. */
  run(notice: Notice, options: CheckOptions): Pick<RuleRun, 'follow' | 'result'>;
}

/** Where a text comes from. The file name decides whether it is read as the dialect (`dialect.md` 9). */
export interface SnapshotSource {
  readonly uri?: string;
  readonly fileName?: string;
  readonly version?: number;
}

/** One version of one text with everything that can be read from it. Its text never changes; each reading is made once, when first asked, and may be given up to the next version. */
export interface Snapshot {
  readonly text: string;
  /** How many characters the text has. */
  readonly length: number;
  readonly uri: string;
  readonly version: number;
  readonly engine: Engine;
  readonly lines: LineIndex;
  readonly syntax: SyntaxDocument;
  readonly notice: Notice;
  /** Whether the notice has been read, for this regime or for an authority's: asking for it then costs nothing. */
  readonly isRead: boolean;
  /** Findings under these options; the last answer is kept. */
  check(options?: CheckOptions): CheckResult;
  /** The same text read for an authority whose profile names this regime; a regime in the front matter stands above it. The last answer is kept. */
  under(regime: Regime | undefined): Snapshot;
  /** The text with these edits, read in the same way. For features that look at what they would make before they offer it. */
  edited(edits: readonly TextEdit[]): Snapshot;
  /**
   * The next version: the text after one change. Takes over what this snapshot has read, as far as it still holds; this one is given up for it, and
   * reads its own text anew if it is asked again.
   */
  next(edit: TextEdit, source: SnapshotSource): Snapshot;
}

/** What a feature may know besides the text, given by the caller: today's date, levels and the authority's profile are among the options of a check. */
export interface FeatureContext {
  readonly check: CheckOptions;
  /** Ids of the profiles that there are. */
  readonly authorities?: readonly string[];
}

/** The last answer to a check, by what was asked: plain options by value, large ones by identity. */
interface Checked {
  readonly key: string;
  readonly library: CheckOptions['library'];
  readonly neighbours: CheckOptions['neighbours'];
  readonly run: Pick<RuleRun, 'follow' | 'result'>;
  result: CheckResult | undefined;
}

class MemoisedSnapshot implements Snapshot {
  readonly uri: string;
  readonly version: number;
  private readonly fileName: string | undefined;
  private lineIndex: LineIndex | undefined;
  private syntaxTree: SyntaxDocument | undefined;
  /** The reading of the text before this one, until this one is read. */
  private previous: SyntaxDocument | undefined;
  private lifted: Notice | undefined;
  private living: LivingNotice | undefined;
  private other: MemoisedSnapshot | undefined;
  private checked: Checked | undefined;

  constructor(
    private readonly letter: LetterText,
    source: SnapshotSource,
    readonly engine: Engine,
    private readonly regime?: Regime,
  ) {
    this.uri = source.uri ?? '';
    this.version = source.version ?? 0;
    this.fileName = source.fileName;
  }

  get text(): string {
    return this.letter.whole;
  }

  get length(): number {
    return this.letter.length;
  }

  get lines(): LineIndex {
    this.lineIndex ??= new LineIndex(this.text);
    return this.lineIndex;
  }

  get syntax(): SyntaxDocument {
    if (this.syntaxTree === undefined) {
      const { fileName, previous } = this;
      this.syntaxTree = this.engine.parse(this.text, { ...(fileName === undefined ? {} : { fileName }), ...(previous ? { previous } : {}) });
      this.previous = undefined;
    }
    return this.syntaxTree;
  }

  get notice(): Notice {
    this.lifted ??= this.engine.lift(this.syntax, this.engine.law, this.regime === undefined ? {} : { regime: this.regime });
    return this.lifted;
  }

  get isRead(): boolean {
    return this.lifted !== undefined || this.other?.lifted !== undefined;
  }

  check(options: CheckOptions = {}): CheckResult {
    const { library, neighbours, ...plain } = options;
    const key = JSON.stringify(plain);
    const { checked } = this;
    if (checked && checked.key === key && checked.library === library && checked.neighbours === neighbours) {
      checked.result ??= checked.run.result();
      return checked.result;
    }
    const run = this.engine.run(this.notice, options);
    const result = run.result();
    this.checked = { key, library, neighbours, run, result };
    return result;
  }

  under(regime: Regime | undefined): Snapshot {
    if (regime === this.regime || (this.regime === undefined && regime !== undefined && this.syntax.frontMatter?.values.regime !== undefined)) return this;
    if (this.other && this.other.regime === regime) return this.other;
    const other = new MemoisedSnapshot(this.letter, this.source, this.engine, regime);
    other.syntaxTree = this.syntax;
    other.lineIndex = this.lines;
    this.other = other;
    return other;
  }

  edited(edits: readonly TextEdit[]): Snapshot {
    return new MemoisedSnapshot(LetterText.of(applyEdits(this.text, edits)), this.source, this.engine, this.regime);
  }

  next(edit: TextEdit, source: SnapshotSource): Snapshot {
    const text = this.letter.after(edit);
    const next = new MemoisedSnapshot(text, source, this.engine, this.regime);
    next.lineIndex = this.lineIndex?.after(edit, text);
    next.previous = this.syntaxTree ?? this.previous;
    const { other } = this;
    // Of two readings of one text one can be taken over: that of the authority's regime, where there is one.
    const written = other?.lifted ? other : this;
    if (!written.take(edit, text)) {
      // A change that could not be finished in place has spoilt what both readings rest on.
      if (!written.lifted) this.giveUp();
      return next;
    }
    next.syntaxTree = written.syntaxTree;
    next.previous = undefined;
    if (written === this) next.inherit(this);
    else {
      next.other = new MemoisedSnapshot(text, source, this.engine, other?.regime);
      next.other.syntaxTree = next.syntaxTree;
      next.other.lineIndex = next.lineIndex;
      next.other.inherit(written);
    }
    this.giveUp();
    return next;
  }

  /** Lets the notice take a change in place, if it can; then this snapshot no longer holds what it has read. */
  private take(edit: TextEdit, text: LetterText): boolean {
    const { lifted, checked } = this;
    if (!lifted) return false;
    this.living ??= new LivingNotice(lifted);
    const taken = this.living.write(edit, text);
    if (taken === 'read anew') this.giveUp();
    if (!taken || taken === 'read anew') return false;
    if (checked) {
      checked.run.follow(taken.change, taken);
      this.checked = { ...checked, result: undefined };
    }
    return true;
  }

  private inherit(from: MemoisedSnapshot): void {
    this.lifted = from.lifted;
    this.living = from.living;
    this.checked = from.checked;
  }

  private giveUp(): void {
    this.other?.giveUp();
    this.other = undefined;
    this.syntaxTree = undefined;
    this.lifted = undefined;
    this.living = undefined;
    this.checked = undefined;
  }

  private get source(): SnapshotSource {
    return { uri: this.uri, version: this.version, ...(this.fileName === undefined ? {} : { fileName: this.fileName }) };
  }
}

/** Makes a snapshot; nothing is read before it is asked for. */
export function createSnapshot(text: string, source: SnapshotSource, engine: Engine): Snapshot {
  return new MemoisedSnapshot(LetterText.of(text), source, engine);
}
