import { countedAll, type Gathering, isPath } from '../gathering';
import { writtenBy } from './officeParts';
import { OpenBoxes } from './openBoxes';
import type { OpenStyles } from './openStyles';
import { readOpenProperties } from './properties';
import type { Place } from './officeParts';
import type { XmlElement } from '../package/xml';

/** What any OpenDocument file can hold: comments, changes, pictures, links outside. Readers of the three kinds hand every element of a body to it. */
export class OpenCommon {
  private readonly changes = { insertion: 0, deletion: 0, 'format-change': 0, other: 0 };
  private readonly changedBy = new Set<string>();
  private comments = 0;
  private commentsBy: string[] = [];
  private cropped = 0;
  private creator: 'change' | 'comment' | undefined;
  private name = '';
  /** How many open elements are a comment, or what was deleted: words in them are not those of the page. */
  private aside = 0;
  private frame: string | undefined;
  private readonly boxes: OpenBoxes;
  private boxesTold = 0;
  /** Inside of the pages’ own headers and footers, which hold the logos and bars of the house. */
  private inMargin = false;

  constructor(
    private readonly gathering: Gathering,
    private readonly styles: OpenStyles,
  ) {
    this.boxes = new OpenBoxes(styles);
  }

  /** Whether what is read now stands on no page. */
  get isAside(): boolean {
    return this.aside > 0;
  }

  open(element: XmlElement, place: Place): void {
    const { name, attributes } = element;
    if (name === 'office:master-styles') this.inMargin = true;
    if (!this.inMargin) this.boxes.opened(element);
    if (ASIDE.has(name)) this.aside++;
    if (name === 'office:annotation') this.comments++;
    this.noteChange(name);
    if (name === 'dc:creator') {
      this.creator = this.changing ? 'change' : 'comment';
      this.name = '';
    }
    if (name === 'draw:frame') this.frame = attributes['draw:style-name'] ?? attributes['presentation:style-name'];
    if (name === 'draw:image' && !this.inMargin && this.frame !== undefined && this.styles.get('graphic', this.frame).cropped) {
      this.cropped++;
      // The same picture may stand there in several formats.
      this.frame = undefined;
    }
    this.noteOutside(name, attributes['xlink:href'] ?? '', place);
  }

  text(words: string): void {
    this.boxes.text(words);
    if (this.creator !== undefined && this.name.length < 1_000) this.name += words;
  }

  close(name: string): void {
    if (name === 'office:master-styles') this.inMargin = false;
    if (!this.inMargin) this.boxes.closed(name);
    if (ASIDE.has(name)) this.aside--;
    if (name === 'office:change-info') this.changing = false;
    if (name !== 'dc:creator') return;
    if (this.creator === 'change') this.changedBy.add(this.name);
    if (this.creator === 'comment') this.commentsBy.push(this.name);
    this.creator = undefined;
  }

  /** Comments and cropped pictures up to here, with the place where they are. */
  report(place: Place): void {
    if (this.comments > 0) this.gathering.trace({ kind: 'comment', ...place, count: this.comments, ...writtenBy(this.commentsBy) });
    const boxes = this.boxes.count - this.boxesTold;
    if (boxes > 0) this.gathering.trace({ kind: 'drawn-box', ...place, count: boxes, weight: 'unsure' });
    this.boxesTold = this.boxes.count;
    if (this.cropped > 0) this.gathering.trace({ kind: 'cropped-image', ...place, count: this.cropped, weight: 'unsure' });
    this.comments = 0;
    this.commentsBy = [];
    this.cropped = 0;
  }

  /** What holds for the file as a whole: changes, files inside, macros, properties. */
  finish(): { readonly pages?: number; readonly tables?: number } {
    const { insertion, deletion, other, 'format-change': format } = this.changes;
    const by = writtenBy(this.changedBy);
    const count = insertion + deletion + other + format;
    const detail = countedAll([
      [insertion, 'insertion'],
      [deletion, 'deletion'],
      [format, 'change of format', 'changes of format'],
      [other, 'other change'],
    ]);
    // How a word looked before tells nothing of what was said.
    const weight = format === count ? ({ weight: 'slight' } as const) : {};
    if (count > 0) this.gathering.trace({ kind: 'tracked-change', ...('value' in by ? by : {}), count, detail, ...weight });
    readParts(this.gathering);
    for (const words of ['comments', 'tracked changes', 'embedded files', 'macros']) this.gathering.lookedAt(words);
    return readOpenProperties(this.gathering);
  }

  private changing = false;

  private noteChange(name: string): void {
    if (name === 'office:change-info') this.changing = true;
    const change = CHANGES[name];
    if (change !== undefined) this.changes[change]++;
  }

  private noteOutside(name: string, target: string, place: Place): void {
    if (target === '') return;
    const outside = /^[a-z][a-z0-9+.-]*:|^\.\.\/|^\//i.test(target);
    if (outside && FETCHED.has(name)) this.gathering.trace({ kind: 'external-link', ...place, value: target });
    // A link that somebody must follow gives away a place on the network, and nothing else.
    if (name === 'text:a' && isPath(target)) this.gathering.trace({ kind: 'external-link', ...place, value: target });
  }
}

const ASIDE: ReadonlySet<string> = new Set(['office:annotation', 'text:tracked-changes', 'table:tracked-changes']);
const CHANGES: Readonly<Record<string, 'insertion' | 'deletion' | 'format-change' | 'other'>> = {
  'text:insertion': 'insertion',
  'text:deletion': 'deletion',
  'text:format-change': 'format-change',
  'table:insertion': 'insertion',
  'table:deletion': 'deletion',
  'table:cell-content-change': 'other',
  'table:movement': 'other',
};
/** Elements whose target is fetched when the file opens. */
const FETCHED: ReadonlySet<string> = new Set([
  'draw:image',
  'draw:object',
  'draw:object-ole',
  'draw:plugin',
  'text:section-source',
  'table:table-source',
  'table:cell-range-source',
]);

/** Objects that are drawn from what they hold: nothing is in them that does not show. */
const DRAWN = /opendocument\.(?:chart|formula|graphics|image)\b/;

function readParts(gathering: Gathering): void {
  gathering.xmlIfThere('META-INF/manifest.xml', undefined, {
    open({ name, attributes }) {
      if (name !== 'manifest:file-entry') return;
      const path = attributes['manifest:full-path'] ?? '';
      const type = attributes['manifest:media-type'] ?? '';
      const isObject = /^Object [^/]+\/$/.test(path) ? type !== '' && !DRAWN.test(type) : /^Object [^/]+$/.test(path);
      if (isObject) gathering.trace({ kind: 'embedded-file', value: path.replace(/\/$/, '') });
    },
  });
  const { names } = gathering.archive;
  const code = names.filter((name) => /^(?:Basic|Scripts)\/.+\/[^/]+$/.test(name) && !/\/script-l[bc]\.xml$/.test(name)).length;
  gathering.trace({ kind: 'macro', count: code });
  gathering.trace({ kind: 'earlier-version', count: names.filter((name) => /^Versions\/[^/]+$/.test(name)).length });
}
