import { type INumberingOptions, patchDetector, patchDocument, PatchType, TextRun } from 'docx';
import { draftWords } from '../draft';
import type { Letter } from '../letter';
import type { FileFacts, Made, NotMade } from '../made';
import { wordBody } from './body';
import { finish } from './finish';
import { houseStyles } from './houseStyles';
import { clearHidden, hiddenRemarks } from './hidden';
import { markEveryPage } from './draft';
import { packed, partText, relationships, setPart, unpacked, type WordParts } from './package';
import { wordLanguage } from './styles';
import { attributeIn, elementsOf, wordsIn } from './xml';

const DOCUMENT = 'word/document.xml';
const TYPES = '[Content_Types].xml';
/** What an officer writes into the letterhead where the letter is to stand, and what stands there while it is filled in. */
const PLACE = /\{\{\s*letter\s*\}\}/;
const KEY = 'letter-goes-here';
const HERE = `<w:p><w:r><w:t>{{${KEY}}}</w:t></w:r></w:p>`;
/** Parts of a paragraph that would be lost if the letter took its place. */
const MORE_THAN_WORDS = /<w:(?:drawing|pict|object|sectPr|fldChar|fldSimple|footnoteReference|commentReference)[\s/>]|<mc:AlternateContent[\s>]/;

/**
 * The letter in the authority's own Word document. Its headers, footers, pictures and styles stay as they are; what it says about
 * itself (author, company, the template it came from) is replaced, for it would go to the requester.
 */
export async function intoLetterhead(letter: Letter, facts: FileFacts, letterhead: Uint8Array): Promise<Made | NotMade> {
  const parts = opened(letterhead);
  if (!(parts instanceof Map)) return parts;
  try {
    return await filledIn(parts, letter, facts);
  } catch (error) {
    // The library refuses what it can't read by throwing.
    const why = error instanceof Error ? error.message : String(error);
    return { problem: `The letterhead can’t be filled in (${why.slice(0, 200)}). Open it in Word, save it again as a Word document (.docx) and try again.` };
  }
}

async function filledIn(parts: WordParts, letter: Letter, facts: FileFacts): Promise<Made> {
  const remarks = [...hiddenRemarks(parts)];
  clearHidden(parts, DOCUMENT);
  const places = await patchDetector({ data: packed(parts), trimPlaceholders: true });
  const left = places.filter((name) => name !== 'letter');
  if (left.length > 0) {
    remarks.push(`The letterhead has places that nothing fills, and they stand in the file as they are: ${left.map((name) => `{{${name}}}`).join(', ')}.`);
  }
  remarks.push(...makePlace(parts));

  const kept = new Set(relationships(parts, DOCUMENT).map(({ id }) => id));
  const styles = houseStyles(parts, DOCUMENT);
  const mark = facts.draft && draftWords(facts.draft);
  const lang = wordLanguage(letter.lang);
  const body = wordBody(letter, { styleId: styles.styleId, lang, width: textWidth(partText(parts, DOCUMENT)), mark });
  const draftStyle = styles.styleId('FOIDraft');
  styles.write();

  const numbering: INumberingOptions = { config: body.numbering };
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: packed(parts),
    trimPlaceholders: true,
    numbering,
    // A second `{{letter}}` is emptied first, so that these words in the letter itself stay.
    patches: { letter: { type: PatchType.PARAGRAPH, children: [new TextRun('')] }, [KEY]: { type: PatchType.DOCUMENT, children: body.children } },
  });
  const made = unpacked(filled);
  if (!(made instanceof Map)) throw new Error(made.problem);
  if (mark !== undefined) markEveryPage(made, DOCUMENT, mark, draftStyle);
  finish(made, letter.title, lang, facts, kept);
  return { bytes: packed(made), remarks };
}

/** The parts of a Word document that a letter can be written into, or why it is none. */
function opened(bytes: Uint8Array): WordParts | NotMade {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return {
      problem:
        'The letterhead is protected with a password, or is in the old Word format (.doc). Open it in Word and save it without a password as a Word document (.docx).',
    };
  }
  const parts = unpacked(bytes);
  if (!(parts instanceof Map)) return parts;
  const types = partText(parts, TYPES);
  if (/macroEnabled/i.test(types) || [...parts.keys()].some((path) => path.endsWith('vbaProject.bin'))) {
    return { problem: 'The letterhead holds macros. Open it in Word and save it as a Word document without macros (.docx).' };
  }
  const xml = partText(parts, DOCUMENT);
  if (!xml.includes('</w:body>') || xml.includes('http://purl.oclc.org/ooxml/')) {
    return { problem: 'The letterhead is no Word document that can be filled in. Open it in Word and save it as a Word document (.docx).' };
  }
  // A template differs from a document in this one word.
  setPart(parts, TYPES, types.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'));
  return parts;
}

/** Puts a paragraph of its own where the letter goes. What else stands in the paragraph that names the place stays. */
function makePlace(parts: WordParts): string[] {
  const xml = partText(parts, DOCUMENT);
  const named = elementsOf(xml, 'w:p').filter(({ start, end }) => PLACE.test(wordsIn(xml.slice(start, end))));
  const place = named[0];
  if (place === undefined) {
    const at = endOfBody(xml);
    setPart(parts, DOCUMENT, xml.slice(0, at) + HERE + xml.slice(at));
    return ['The letterhead does not say where the letter goes, so it stands at its end. Write {{letter}} on a line of its own in the letterhead.'];
  }
  const old = xml.slice(place.start, place.end);
  // Word notes where a person last worked as a bookmark, which nothing can refer to.
  const marks = (old.match(/<w:bookmarkStart\s[^<>]*>/g) ?? []).filter((tag) => !tag.includes('"_GoBack"'));
  const alone = wordsIn(old).replace(PLACE, '').trim() === '' && marks.length === 0 && !MORE_THAN_WORDS.test(old);
  setPart(parts, DOCUMENT, xml.slice(0, alone ? place.start : place.end) + HERE + xml.slice(place.end));
  const others = named.slice(1).filter((other) => other.start >= place.end);
  return others.length > 0 ? ['The letterhead has more than one place for the letter. It stands at the first one.'] : [];
}

/** Where the body ends: before the properties of its last section, if it has any. */
function endOfBody(xml: string): number {
  const end = xml.lastIndexOf('</w:body>');
  const section = elementsOf(xml, 'w:sectPr').find((one) => one.end <= end && xml.slice(one.end, end).trim() === '');
  return section?.start ?? end;
}

/** Twips between the margins of the last section; those of A4 with ordinary margins where it does not say. */
function textWidth(xml: string): number {
  const section = elementsOf(xml, 'w:sectPr').at(-1);
  const own = section === undefined ? '' : xml.slice(section.start, section.end);
  const number = (tag: string, name: string, otherwise: number): number => {
    const at = own.indexOf(`<w:${tag} `);
    const value = Number.parseInt((at < 0 ? undefined : attributeIn(own.slice(at, own.indexOf('>', at)), `w:${name}`)) ?? '', 10);
    return Number.isFinite(value) ? value : otherwise;
  };
  const width = number('pgSz', 'w', 11_906) - number('pgMar', 'left', 1440) - number('pgMar', 'right', 1440);
  return Math.min(Math.max(width, 2880), 20_000);
}
