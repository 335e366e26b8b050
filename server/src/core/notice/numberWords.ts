/** Numbers of provisions written out: "section forty", "section twenty-one". Letters for the public do so now and then. */

const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fourty', 40],
]);

const SPELLED =
  /(?<=\b(?:sections?|regulations?)\s)(?:(twenty|thirty|fou?rty)(?:[- ]?(one|two|three|four|five|six|seven|eight|nine))?|(ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))(?![\p{L}-])/giu;

/** The number as figures, set to the right in as many places as the words take, so that offsets stay the same. */
function figures(word: string, tens: string | undefined, unit: string | undefined, teen: string | undefined): string {
  const value = teen ? 10 + TEENS.indexOf(teen.toLowerCase()) : (TENS.get(tens?.toLowerCase() ?? '') ?? 0) + UNITS.indexOf(unit?.toLowerCase() ?? '') + 1;
  return String(value).padStart(word.length);
}

/** The text with spelled numbers of sections and regulations as figures; its length stays the same. */
export function withFigures(text: string): string {
  return /\b(?:section|regulation)s?\s[a-z]/i.test(text) ? text.replace(SPELLED, figures) : text;
}
