'use server'

import { formAction } from '@/lib/actions/form-action'
import { paths } from '@/lib/paths'
import {
  acceptReferral,
  answerReferral,
  makeReferral,
  refuseReferral,
  undoReferralStep,
  withdrawReferral,
} from '@/lib/referrals/commands'
import { linkFaskes, unlinkFaskes } from '@/lib/referrals/faskes-officers'
import {
  acceptReferralSchema,
  answerReferralSchema,
  linkFaskesSchema,
  makeReferralSchema,
  refuseReferralSchema,
  undoReferralSchema,
  unlinkFaskesSchema,
  withdrawReferralSchema,
} from '@/lib/referrals/schema'

export const makeReferralAction = formAction({
  schema: makeReferralSchema,
  run: (actor, input) => makeReferral(actor, input),
  goTo: ({ id, key }) => `${paths.referral(id)}?langkah=${key}`,
})

export const acceptReferralAction = formAction({
  schema: acceptReferralSchema,
  run: (actor, input) => acceptReferral(actor, input),
  done: 'Rujukan diterima. Pengirimnya melihat bahwa Anda sudah membukanya.',
})

export const answerReferralAction = formAction({
  schema: answerReferralSchema,
  run: (actor, input) => answerReferral(actor, input),
  goTo: ({ id, key }) => `${paths.referral(id)}?langkah=${key}`,
})

export const refuseReferralAction = formAction({
  schema: refuseReferralSchema,
  run: (actor, input) => refuseReferral(actor, input),
  done: 'Rujukan ditolak. Pengirimnya membaca alasan Anda dan memilih faskes lain.',
})

export const withdrawReferralAction = formAction({
  schema: withdrawReferralSchema,
  run: (actor, input) => withdrawReferral(actor, input),
  done: 'Rujukan dibatalkan.',
})

export const undoReferralAction = formAction({
  schema: undoReferralSchema,
  run: (actor, input) => undoReferralStep(actor, input),
  goTo: (_input, { rows }) => (rows[0] ? paths.referral(rows[0].id) : paths.referrals()),
})

export const linkFaskesAction = formAction({
  schema: linkFaskesSchema,
  run: (actor, input) => linkFaskes(actor, input),
  done: 'Akun ini sekarang menjawab rujukan faskes tersebut.',
})

export const unlinkFaskesAction = formAction({
  schema: unlinkFaskesSchema,
  run: (actor, input) => unlinkFaskes(actor, input),
  done: 'Akun ini tidak lagi melihat rujukan faskes tersebut.',
})
