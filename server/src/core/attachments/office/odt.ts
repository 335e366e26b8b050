import type { Gathering } from '../gathering';
import { OpenCommon } from './openCommon';
import { OpenStyles } from './openStyles';
import { OpenText } from './openText';
import type { XmlElement, XmlHandler } from '../package/xml';

/** Reads a document of OpenDocument (.odt and its template). */
export function readOdt(gathering: Gathering): void {
  const styles = new OpenStyles();
  const common = new OpenCommon(gathering, styles);
  const text = new OpenText(styles, common);
  gathering.xmlIfThere('styles.xml', 'headers and footers', new Story(styles, common, text));
  gathering.xml('content.xml', 'text', new Story(styles, common, text));
  text.words.report(gathering, {});
  common.report({});
  gathering.contents = common.finish();
}

/** Styles come before the words that they are for. */
class Story implements XmlHandler {
  private inWords = 0;

  constructor(
    private readonly styles: OpenStyles,
    private readonly common: OpenCommon,
    private readonly words: OpenText,
  ) {}

  open(element: XmlElement): void {
    if (WORDS.has(element.name)) this.inWords++;
    this.styles.open(element);
    if (this.inWords === 0) return;
    this.common.open(element, {});
    this.words.open(element);
  }

  text(words: string): void {
    if (this.inWords === 0) return;
    this.common.text(words);
    this.words.text(words);
  }

  close(name: string): void {
    this.styles.close(name);
    if (this.inWords > 0) {
      this.words.close(name);
      this.common.close(name);
    }
    if (WORDS.has(name)) this.inWords--;
  }
}

const WORDS: ReadonlySet<string> = new Set(['office:body', 'office:master-styles']);
