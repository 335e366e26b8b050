import type { TraceKind } from '../facts';
import { counted, type Gathering, isPath } from '../gathering';
import { addedProperty } from './addedProperty';
import { relationshipsOf } from './openPackage';
import { textsUnderRoot } from './textOf';
import type { XmlHandler } from '../package/xml';

const WORDS = 'document properties';
/** Roots of parts that document libraries add to every file: forms and the names of their columns. */
const WITHOUT_MATTER: ReadonlySet<string> = new Set(['FormTemplates', 'contentTypeSchema', 'Receivers', 'customXsn']);

/** Properties of an Office file: those of the format, those of the program, those that somebody added, and its small picture. */
export function readOfficeProperties(gathering: Gathering): { readonly pages?: number } {
  const relationships = relationshipsOf(gathering, '');
  const parts = (type: string): string[] => relationships.flatMap((one) => (one.type === type && !one.external ? [one.target] : []));
  let pages: number | undefined;
  const named: Readonly<Record<string, TraceKind>> = { 'dc:creator': 'author', 'cp:lastModifiedBy': 'last-author', Company: 'company', Manager: 'manager' };
  const handler = (): XmlHandler =>
    textsUnderRoot((name, _attributes, text) => {
      const kind = named[name];
      if (kind && text !== '') gathering.trace({ kind, value: text });
      if ((name === 'Template' || name === 'HyperlinkBase') && isPath(text)) gathering.trace({ kind: 'template-path', value: text });
      if ((name === 'Pages' || name === 'Slides') && /^\d{1,6}$/.test(text)) pages = Number(text);
    });
  gathering.lookedAt(WORDS);
  for (const part of [...parts('core-properties'), ...parts('extended-properties'), ...parts('extendedProperties')])
    gathering.xmlIfThere(part, WORDS, handler());
  for (const part of [...parts('custom-properties'), ...parts('customProperties')])
    gathering.xmlIfThere(
      part,
      WORDS,
      textsUnderRoot((_name, attributes, text) => {
        for (const trace of addedProperty(attributes['name'] ?? '', text)) gathering.trace(trace);
      }),
    );
  // Programs make it anew whenever they save: it shows the first page.
  for (const part of parts('thumbnail')) if (gathering.archive.has(part)) gathering.trace({ kind: 'thumbnail', weight: 'slight' });
  return pages === undefined ? {} : { pages };
}

/** Data in parts of their own that no page shows. Program parts that stand in nearly every file and say nothing are left out. */
export function readCustomXml(gathering: Gathering): void {
  const items = gathering.archive.names.filter((name) => /^customXml\/item\d{1,6}\.xml$/i.test(name));
  let filled = 0;
  for (const item of items) {
    let root: string | undefined;
    let text = 0;
    gathering.xml(item, undefined, {
      open({ name }) {
        root ??= name.slice(name.indexOf(':') + 1);
      },
      text(words) {
        text += words.trim().length;
      },
    });
    if (root === 'DataMashup') gathering.trace({ kind: 'data-connection', detail: 'a query made with Power Query' });
    else if (text > 0 && !WITHOUT_MATTER.has(root ?? '')) filled++;
  }
  gathering.lookedAt('custom XML parts');
  if (filled > 0) gathering.trace({ kind: 'custom-property', detail: `${counted(filled, 'part')} of data that no page shows` });
}

/** Properties of an OpenDocument file, all of which stand in one part. Its small picture is made anew whenever it is saved, and shows what the file shows. */
export function readOpenProperties(gathering: Gathering): { readonly pages?: number; readonly tables?: number } {
  const counts: { pages?: number; tables?: number } = {};
  const named: Readonly<Record<string, TraceKind>> = { 'meta:initial-creator': 'author', 'dc:creator': 'last-author' };
  gathering.xmlIfThere(
    'meta.xml',
    WORDS,
    // office:document-meta holds office:meta, which holds the values.
    {
      ...textsUnderRoot((name, attributes, text) => {
        const kind = named[name];
        if (kind && text !== '') gathering.trace({ kind, value: text });
        if (name === 'meta:user-defined' && text !== '') {
          const label = attributes['meta:name'] ?? '';
          const usual = label.toLowerCase();
          if (usual === 'company' || usual === 'manager') gathering.trace({ kind: usual, value: text });
          else for (const trace of addedProperty(label, text)) gathering.trace(trace);
        }
        if (name === 'meta:template') {
          const path = attributes['xlink:href'] ?? '';
          if (isPath(path)) gathering.trace({ kind: 'template-path', value: path });
        }
        const pages = Number(attributes['meta:page-count']);
        if (name === 'meta:document-statistic' && pages > 0) counts.pages = pages;
        const tables = Number(attributes['meta:table-count']);
        if (name === 'meta:document-statistic' && tables >= 0 && attributes['meta:table-count'] !== undefined) counts.tables = tables;
      }, 3),
    },
  );
  return counts;
}
