import { strToU8, unzipSync, zipSync } from 'fflate';
import { letterhead } from '../render/wordSupport';
import type { Planter } from './hidingPlaces';

/** A profile of an authority that holds canaries in everything that a letter does not print of itself. */
export function hidingProfile(planter: Planter): string {
  const word = (place: string): string => planter.word(`profile: ${place}`);
  return [
    'name: Anytown Council',
    `short-name: ${word('short name')}`,
    `address: [1 ${word('address')} Road, Anytown]`,
    'kind: local-government',
    `letterhead: ${word('letterhead')}.docx`,
    `signatories:\n  - { name: C. ${word('signatory')}, title: ${word('title of a signatory')} }`,
    `review: { name: ${word('review')}, to: ${word('review, to')}, email: ${word('review, e-mail')}@example.org }`,
    `contact: { telephone: ${word('telephone')}, website: https://example.org/${word('web address')} }`,
    `fields: { team: ${word('field')} }`,
    `notes: ${word('notes')}`,
    `handling: ${word('unknown key')}`,
    `# ${word('comment')}`,
  ].join('\n');
}

/** A file of standard wording whose head and words are canaries: nothing of it stands in a letter that did not take it. */
export function hidingWording(planter: Planter): string {
  const word = (place: string): string => planter.word(`wording: ${place}`);
  return `---\nid: complaint-rights\nrev: 2027-01\napplies-to: [FOIA, ${word('law')}]\nhandling: ${word('handling')}\n${word('unknown key')}: a\n---\n\n${word('words of another edition')}\n`;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A letterhead with canaries in everything that a person who looks at it does not see. */
export function hidingLetterhead(planter: Planter): Uint8Array {
  const word = (place: string): string => planter.word(`letterhead: ${place}`);
  const comment = `<w:comment w:id="0" w:author="${word('author of a comment')}" w:initials="x"><w:p><w:r><w:t>${word('comment')}</w:t></w:r></w:p></w:comment>`;
  const body = [
    `<w:p w:rsidR="00AABBCC"><w:commentRangeStart w:id="0"/><w:r><w:t>Our house</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    `<w:p><w:pPr><w:rPr><w:del w:id="5" w:author="${word('author of a deleted line end')}"/></w:rPr></w:pPr><w:del w:id="1" w:author="${word('author of a deletion')}"><w:r><w:delText>${word('deleted words')}</w:delText></w:r></w:del><w:ins w:id="2" w:author="${word('author of an insertion')}"><w:r><w:t>Inserted</w:t></w:r></w:ins></w:p>`,
    `<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="3" w:author="${word('author of a change of form')}"><w:rPr/></w:rPrChange></w:rPr><w:t>Bold</w:t></w:r><w:moveFrom w:id="4" w:author="${word('author of a move')}"><w:r><w:t>${word('words that were moved')}</w:t></w:r></w:moveFrom></w:p>`,
    `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${word('hidden text')}</w:t></w:r></w:p>`,
    '<w:p><w:r><w:t>{{letter}}</w:t></w:r></w:p>',
  ].join('');
  const settings = `<w:attachedTemplate r:id="rId1"/><w:mailMerge><w:query w:val="${word('mail merge')}"/></w:mailMerge><w:docVars><w:docVar w:name="a" w:val="${word('variable')}"/></w:docVars>`;
  const custom = word('custom data');
  const more = {
    'word/_rels/settings.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/attachedTemplate" Target="file:///${word('path of the template')}/house.dotx" TargetMode="External"/></Relationships>`,
    'docProps/app.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${word('company')}</Company></Properties>`,
    'docProps/custom.xml': `<Properties>${word('custom property')}</Properties>`,
    'customXml/item1.xml': `<x>${custom}</x>`,
    'word/people.xml': `<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="${word('person')}"/></w15:people>`,
    [`word/${word('name of a part that nothing leads to')}.xml`]: `<w:x xmlns:w="${MAIN}">${word('part that nothing leads to')}</w:x>`,
  };
  const files = Object.entries(unzipSync(letterhead({ body, settings, comments: comment, more })));
  const related = files.map(([path, bytes]): [string, Uint8Array] => {
    const text = new TextDecoder().decode(bytes);
    if (path === 'docProps/core.xml') return [path, strToU8(text.replace('Zebedee Secret', word('author')).replace('zebra', word('category')))];
    if (path === '_rels/.rels') return [path, added(text, 'extended-properties', 'docProps/app.xml', 7)];
    if (path !== 'word/_rels/document.xml.rels') return [path, bytes];
    return [path, added(new TextDecoder().decode(added(text, 'customXml', '../customXml/item1.xml', 8)), 'people', 'people.xml', 9)];
  });
  const extra = { 0xcafe: strToU8(word('extra field of the zip file')) };
  return zipSync(Object.fromEntries(related.map(([path, bytes]) => [path, [bytes, { comment: word('comment of the zip file'), extra }]])), {
    mtime: '2020-01-01T00:00:00',
  });
}

function added(rels: string, kind: string, target: string, id: number): Uint8Array {
  return strToU8(rels.replace('</Relationships>', `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/></Relationships>`));
}
