import { WHITE } from './colour';
import { type Ground, over, type TextLook } from './docxStyles';
import type { OpenCommon } from './openCommon';
import type { OpenStyles } from './openStyles';
import { outOfSight, PassageCount } from './sight';
import type { XmlElement } from '../package/xml';

const PARAGRAPHS: ReadonlySet<string> = new Set(['text:p', 'text:h']);
/** Elements with a colour that words stand on, by the family of their styles. */
const GROUNDS: Readonly<Record<string, string>> = {
  'table:table': 'table',
  'table:table-row': 'table-row',
  'table:table-cell': 'table-cell',
  'draw:frame': 'graphic',
  'draw:custom-shape': 'graphic',
  'draw:rect': 'graphic',
  'draw:ellipse': 'graphic',
};

/** Reads words of an OpenDocument file with the styles around them, and counts those that can't be seen. */
export class OpenText {
  words = new PassageCount();
  private readonly grounds: Ground[] = [WHITE];
  private readonly looks: TextLook[] = [];
  private readonly path: string[] = [];
  /** Open sections and paragraphs that do not show. */
  private hiddenIn = 0;

  constructor(
    private readonly styles: OpenStyles,
    private readonly common: OpenCommon,
    page: Ground = WHITE,
  ) {
    this.grounds[0] = page;
  }

  open({ name, attributes }: XmlElement): void {
    this.path.push(name);
    if (PARAGRAPHS.has(name)) this.looks.push(this.styles.get('paragraph', attributes['text:style-name']));
    else if (name === 'text:span') this.looks.push(over(this.looks.at(-1) ?? {}, this.spanLook(attributes['text:style-name'])));
    else if (name in GROUNDS && Object.hasOwn(GROUNDS, name)) this.pushGround(name, attributes);
    if (isHidden(name, attributes)) this.hiddenIn++;
    this.hidden.push(isHidden(name, attributes));
    // A field with hidden words has them as an attribute too, whether they show now or not.
    if (name === 'text:hidden-text' && attributes['text:is-hidden'] === 'true') this.words.add(attributes['text:string-value'] ?? '', 'hidden');
  }

  text(words: string): void {
    const inside = this.path.at(-1) ?? '';
    if (this.looks.length === 0 || this.common.isAside || !(PARAGRAPHS.has(inside) || inside === 'text:span' || inside === 'text:a')) return;
    const look = this.looks.at(-1) ?? {};
    const own = look.ground ?? 'none';
    const ground = own === 'none' ? (this.grounds.at(-1) ?? 'unknown') : own;
    const hidden = this.hiddenIn > 0 || look.hidden === true;
    this.words.add(words, outOfSight({ hidden, size: look.size, colour: look.colour, mark: look.mark ?? 'none', ground }));
  }

  close(name: string): void {
    this.path.pop();
    if (this.hidden.pop()) this.hiddenIn--;
    if (PARAGRAPHS.has(name) || name === 'text:span') this.looks.pop();
    else if (name in GROUNDS && Object.hasOwn(GROUNDS, name)) this.grounds.pop();
  }

  private readonly hidden: boolean[] = [];

  private pushGround(name: string, attributes: XmlElement['attributes']): void {
    const family = GROUNDS[name] ?? '';
    const style = attributes[name.startsWith('table:') ? 'table:style-name' : 'draw:style-name'] ?? attributes['presentation:style-name'];
    const look = this.styles.get(family, style);
    const own = family === 'graphic' ? (look.shape ?? 'unknown') : (look.cell ?? 'none');
    this.grounds.push(own === 'none' ? (this.grounds.at(-1) ?? 'unknown') : own);
  }

  /** The defaults of letters belong to paragraphs; a span says only what its own style says. */
  private spanLook(style: string | undefined): TextLook {
    return style === undefined ? {} : this.styles.get('text', style);
  }
}

function isHidden(name: string, attributes: XmlElement['attributes']): boolean {
  if (name === 'text:section') return attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true';
  return false;
}
