const STRICT = 'http://purl.oclc.org/ooxml/';
const OPEN = 'urn:oasis:names:tc:opendocument:xmlns:';
const OFFICE = 'http://schemas.openxmlformats.org/';
const MICROSOFT = 'http://schemas.microsoft.com/office/';

/** The prefix by which this project calls a namespace, whatever the file calls it. Empty where programs write its elements without a prefix. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    [`${OFFICE}spreadsheetml/2006/main`]: '',
    [`${STRICT}spreadsheetml/main`]: '',
    [`${OFFICE}wordprocessingml/2006/main`]: 'w',
    [`${STRICT}wordprocessingml/main`]: 'w',
    [`${OFFICE}presentationml/2006/main`]: 'p',
    [`${STRICT}presentationml/main`]: 'p',
    [`${OFFICE}drawingml/2006/main`]: 'a',
    [`${STRICT}drawingml/main`]: 'a',
    [`${OFFICE}drawingml/2006/chart`]: 'c',
    [`${STRICT}drawingml/chart`]: 'c',
    [`${OFFICE}drawingml/2006/wordprocessingDrawing`]: 'wp',
    [`${STRICT}drawingml/wordprocessingDrawing`]: 'wp',
    [`${OFFICE}drawingml/2006/spreadsheetDrawing`]: 'xdr',
    [`${STRICT}drawingml/spreadsheetDrawing`]: 'xdr',
    [`${OFFICE}drawingml/2006/picture`]: 'pic',
    [`${STRICT}drawingml/picture`]: 'pic',
    [`${OFFICE}officeDocument/2006/relationships`]: 'r',
    [`${STRICT}officeDocument/relationships`]: 'r',
    [`${OFFICE}officeDocument/2006/extended-properties`]: '',
    [`${STRICT}officeDocument/extendedProperties`]: '',
    [`${OFFICE}officeDocument/2006/custom-properties`]: '',
    [`${STRICT}officeDocument/customProperties`]: '',
    [`${OFFICE}package/2006/relationships`]: '',
    [`${OFFICE}package/2006/content-types`]: '',
    [`${OFFICE}package/2006/metadata/core-properties`]: 'cp',
    [`${OFFICE}markup-compatibility/2006`]: 'mc',
    'http://purl.org/dc/elements/1.1/': 'dc',
    [`${MICROSOFT}spreadsheetml/2018/threadedcomments`]: '',
    [`${MICROSOFT}spreadsheetml/2010/11/ac`]: 'x15ac',
    [`${MICROSOFT}word/2010/wordprocessingShape`]: 'wps',
    [`${MICROSOFT}word/2012/wordml`]: 'w15',
    [`${MICROSOFT}powerpoint/2018/8/main`]: 'p188',
    'urn:schemas-microsoft-com:vml': 'v',
    'urn:schemas-microsoft-com:office:office': 'o',
    [`${OPEN}office:1.0`]: 'office',
    [`${OPEN}table:1.0`]: 'table',
    [`${OPEN}text:1.0`]: 'text',
    [`${OPEN}style:1.0`]: 'style',
    [`${OPEN}drawing:1.0`]: 'draw',
    [`${OPEN}xsl-fo-compatible:1.0`]: 'fo',
    [`${OPEN}svg-compatible:1.0`]: 'svg',
    [`${OPEN}presentation:1.0`]: 'presentation',
    [`${OPEN}meta:1.0`]: 'meta',
    [`${OPEN}manifest:1.0`]: 'manifest',
    [`${OPEN}script:1.0`]: 'script',
    [`${OPEN}config:1.0`]: 'config',
    'http://www.w3.org/1999/xlink': 'xlink',
  }),
);

/** What each prefix in sight stands for: the prefix of this project, by the prefix of the file. */
export type PrefixMap = ReadonlyMap<string, string>;

/** The prefixes that an element declares, laid over those of its parent; the parent's own where it declares none. */
export function prefixesOf(attributes: Readonly<Record<string, string>>, outer: PrefixMap): PrefixMap {
  let own: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
    const prefix = name.slice(6);
    own ??= new Map(outer);
    own.set(prefix, PREFIXES.get(attributes[name] ?? '') ?? prefix);
  }
  return own ?? outer;
}

/** Whether every prefix stands for itself, so that names need no change. */
export function isPlain(prefixes: PrefixMap): boolean {
  for (const [written, meant] of prefixes) if (written !== meant) return false;
  return true;
}

/** A name with the prefix of this project. Attributes without a prefix belong to no namespace and stay as they are. */
export function canonical(name: string, prefixes: PrefixMap, isAttribute: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0 && isAttribute) return name;
  const written = colon < 0 ? '' : name.slice(0, colon);
  const meant = prefixes.get(written) ?? written;
  const local = name.slice(colon + 1);
  return meant === '' ? local : `${meant}:${local}`;
}

/** How XML of Office files writes yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
