import { neighbourFacts } from '../../neighbours/facts';
import type { Notice } from '../../notice/model';
import { derived } from '../../text/derived';

/** What a notice is compared with others by, read once for all rules that compare. */
export const ownFacts = derived((notice: Notice) => neighbourFacts(notice.syntax));
