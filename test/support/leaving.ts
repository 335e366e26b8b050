import type { AuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { createNoticeService } from '../../server/src/core/index';
import { law } from '../../server/src/core/law/index';
import { previewModel } from '../../server/src/core/render/index';
import type { WordingLibrary } from '../../server/src/core/wording/library';
import { nodeParts } from '../../server/src/node/parts';
import { type Form, FORMS, sourceOf } from '../../server/src/session/forms';

const HEAVY = ['docx', 'pdf'];
/** The forms that take milliseconds to make, and those that take longer. */
export const LIGHT_FORMS: readonly Form[] = FORMS.filter(({ name }) => !HEAVY.includes(name));
export const HEAVY_FORMS: readonly Form[] = FORMS.filter(({ name }) => HEAVY.includes(name));

/** What stands around a letter. */
export interface Around {
  readonly fileName?: string;
  readonly folder?: string;
  readonly profile?: AuthorityProfile;
  readonly library?: WordingLibrary;
  readonly letterhead?: Uint8Array;
}

/** Something that leaves: the name of its form, what it holds, and what is said on making it. */
export interface Leaving {
  readonly form: string;
  readonly content: string | Uint8Array;
  readonly remarks: string;
}

const service = createNoticeService();

/** A letter in these forms and as the preview that the requester would see. Throws where a form can't be made. */
export async function leavingForms(text: string, forms: readonly Form[], around: Around = {}): Promise<readonly Leaving[]> {
  const { fileName = 'letter.foi.md', folder = '/cases', profile, library, letterhead } = around;
  const snapshot = service.snapshot(text, { fileName, uri: `file://${folder}/${fileName}` }).under(profile?.regime);
  const check = { ...(profile ? { profile } : {}), ...(library ? { library } : {}) };
  const source = sourceOf({ snapshot, check }, snapshot.check(check), { parts: nodeParts, letterhead: async () => letterhead });
  const made: Leaving[] = [];
  for (const form of forms) {
    const one = await form.make(source);
    if ('problem' in one) throw new Error(`${form.name}: ${one.problem}`);
    made.push({ form: form.name, content: one.content, remarks: one.remarks.join('\n') });
  }
  const preview = previewModel(snapshot.syntax, snapshot.notice, snapshot.check(check).findings, { final: true, law, profile });
  return [...made, { form: 'preview', content: JSON.stringify(preview), remarks: '' }];
}
