export { type About, actName, type Claimed, questionsInWords, spokenClaim, underValue } from './cite';
export { needsTest, type PassageName, type PassageOptions, type PassageSkeleton, passagesFor } from './needed';
export { decisionSentence, dutyStatement, outcomeBlock, type OutcomeOptions } from './outcomes';
export {
  advice,
  completionDate,
  earlierRequest,
  enactment,
  estimate,
  legitimateInterests,
  location,
  priorIntention,
  publicInterestDefence,
  qualifiedPerson,
} from './particulars';
export {
  balance,
  classPassage,
  furtherTime,
  type HarmOptions,
  harmPassage,
  harmPhrase,
  presumption,
  publicInterestTest,
  revealingPassage,
  thresholdOf,
} from './passages';
export { isRefusal, letter, type NoticeName, NOTICE_NAMES, type NoticeOptions, questionLine, REFUSAL_NOTICE, wholeNotice } from './notices';
export { type Offer, offers } from './offers';
export { hasWording, type WordingChange, withFills, wordingChanges } from './comparison';
export { libraryWith, shippedLibrary, standardBlock, type WordingEntry, type WordingLibrary } from './library';
export { caveat, complaintRights } from './rights';
export { type Sample, toSnippet } from './snippet';
