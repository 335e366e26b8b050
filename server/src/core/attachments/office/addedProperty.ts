import type { Trace } from '../facts';

/** Properties that hold a person: whoever sent the file by mail, and whoever made or changed it in a document library. */
const PEOPLE = /^(?:_AuthorEmail(?:DisplayName)?|display_urn:.{0,100}#(?:Author|Editor))$/i;
/** Properties that programs and document libraries put into nearly every file: numbers of the library, of checkers and converters. */
const BY_ITSELF =
  /^(?:ContentTypeId$|_dlc_|MediaService|lcf76f155ced4ddcb4097134ff3c332f|TaxCatchAll|TaxKeyword|Order$|xd_|ComplianceAssetId$|TriggerFlowInfo$|TemplateUrl$|_ExtendedDescription$|_CopySource$|GrammarlyDocumentId$|KSOProductBuildVer$|ICV$|PTEX\.|AAPL:|_NewReviewCycle$|_(?:Previous)?AdHocReviewCycleID$|_ReviewingToolsShownOnce$|LinksUpToDate$|SourceModified$|ClassificationContentMarking|Classification(?:Watermark)?|Created$|LastSaved$|Creator$|Producer$|DocSecurity$|ScaleCrop$|ShareDoc$|HyperlinksChanged$|AppVersion$)/i;

/** A label of sensitivity is some seven properties; the one with its name says it all. */
const LABEL = /^MSIP_Label_[^_]{1,80}_(\w{1,40})$/i;

/** A property that is none of those which the format itself knows, as a trace if any. @param text what it says */
export function addedProperty(name: string, text: string): Trace[] {
  if (PEOPLE.test(name) && text !== '') return [{ kind: 'author', value: text }];
  const label = LABEL.exec(name)?.[1]?.toLowerCase();
  if (label !== undefined) return label === 'name' ? [{ kind: 'custom-property', value: text, detail: 'a label of sensitivity', weight: 'slight' }] : [];
  return [{ kind: 'custom-property', value: name, ...(BY_ITSELF.test(name) ? { weight: 'slight' } : {}) }];
}
