'use server'

import { formAction } from '@/lib/actions/form-action'
import {
  cancelContest,
  changeContest,
  lockContest,
  makeContest,
  reopenContest,
  startScoring,
} from '@/lib/contests/commands'
import { layCriteria } from '@/lib/contests/criteria-commands'
import { acceptEntries, decideEntry, proposeFamily } from '@/lib/contests/entry-commands'
import { addTalk, nominate, noteOutcome, withdrawNomination } from '@/lib/contests/result-commands'
import {
  acceptEntriesSchema,
  addMemberSchema,
  addStageSchema,
  addTalkSchema,
  addVisitSchema,
  cancelContestSchema,
  changeContestSchema,
  contestStepSchema,
  decideEntrySchema,
  layCriteriaSchema,
  lockContestSchema,
  makeContestSchema,
  nominateSchema,
  noteOutcomeSchema,
  paperSheetSchema,
  proposeFamilySchema,
  reopenContestSchema,
  withdrawRowSchema,
} from '@/lib/contests/schema'
import { recordPaperSheet } from '@/lib/contests/sheet-commands'
import { contestOf, undoContestStep } from '@/lib/contests/step'
import {
  addMember,
  addStage,
  addVisit,
  withdrawMember,
  withdrawStage,
  withdrawVisit,
} from '@/lib/contests/team-commands'
import { paths } from '@/lib/paths'
import type { KeyedStamp } from '@/lib/registers/keyed-step'
import { undoSchema } from '@/lib/registers/register'

/** The contest a step was taken on, with the way back. */
const goTo = ({ key }: { key: string }, { subject }: KeyedStamp) => paths.contest(contestOf(subject), key)
/** The same beside the scores. */
const toScores = ({ key }: { key: string }, { subject }: KeyedStamp) => paths.contestScores(contestOf(subject), key)

export const makeContestAction = formAction({ schema: makeContestSchema, run: makeContest, goTo })
export const changeContestAction = formAction({ schema: changeContestSchema, run: changeContest, goTo })
export const startScoringAction = formAction({ schema: contestStepSchema, run: startScoring, goTo })
export const cancelContestAction = formAction({ schema: cancelContestSchema, run: cancelContest, goTo })
export const addStageAction = formAction({ schema: addStageSchema, run: addStage, goTo })
export const withdrawStageAction = formAction({ schema: withdrawRowSchema, run: withdrawStage, goTo })
export const addMemberAction = formAction({ schema: addMemberSchema, run: addMember, goTo })
export const withdrawMemberAction = formAction({ schema: withdrawRowSchema, run: withdrawMember, goTo })
export const addVisitAction = formAction({ schema: addVisitSchema, run: addVisit, goTo })
export const withdrawVisitAction = formAction({ schema: withdrawRowSchema, run: withdrawVisit, goTo })
export const acceptEntriesAction = formAction({ schema: acceptEntriesSchema, run: acceptEntries, goTo })
export const proposeFamilyAction = formAction({ schema: proposeFamilySchema, run: proposeFamily, goTo })
export const decideEntryAction = formAction({ schema: decideEntrySchema, run: decideEntry, goTo })
export const nominateAction = formAction({ schema: nominateSchema, run: nominate, goTo })
export const noteOutcomeAction = formAction({ schema: noteOutcomeSchema, run: noteOutcome, goTo })
export const withdrawNominationAction = formAction({ schema: withdrawRowSchema, run: withdrawNomination, goTo })
export const paperSheetAction = formAction({ schema: paperSheetSchema, run: recordPaperSheet, goTo: toScores })
export const addTalkAction = formAction({ schema: addTalkSchema, run: addTalk, goTo: toScores })
export const lockContestAction = formAction({ schema: lockContestSchema, run: lockContest, goTo: toScores })
export const reopenContestAction = formAction({ schema: reopenContestSchema, run: reopenContest, goTo: toScores })
export const layCriteriaAction = formAction({
  schema: layCriteriaSchema,
  run: layCriteria,
  goTo: ({ kind, key }) => paths.contestCriteria(`?jenis=${kind}&langkah=${key}`),
})

export const undoContestAction = formAction({
  schema: undoSchema,
  run: undoContestStep,
  goTo: (_input, { subject }) =>
    subject.startsWith('lomba/')
      ? paths.contest(contestOf(subject))
      : paths.contestCriteria(`?jenis=${subject.split('/')[1]}`),
})
