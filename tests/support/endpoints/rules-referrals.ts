import type { OfficeIds } from './offices'
import { type ActionRule, type Audience, type EndpointRule, office, roles } from './rule'

const names = roles('kader_tpk', 'pkb', 'koordinator_kecamatan', 'faskes')
const sums = roles('kabid_dalduk', 'kabid_kb', 'kabid_ks', 'kepala_dinas', 'admin_dinas', 'tpps')

/** The addresses of referrals. */
export const REFERRAL_RULES: Record<string, EndpointRule> = {
  '/rujukan': {
    may: (asker) => names(asker) || sums(asker),
    at: () => ['/rujukan?tampil=semua'],
    shows: ['anak-dampingan'],
  },
  '/rujukan/[id]': {
    may: names,
    at: ({ care }) => [`/rujukan/${care.referral}`],
    shows: ['anak-dampingan', 'keluarga-dampingan', 'catatan-rujukan'],
  },
  '/rujukan/akun': { may: roles('admin_dinas'), shows: ['faskes'] },
  '/rujukan/baru': {
    may: roles('kader_tpk', 'pkb'),
    at: ({ care }) => [`/rujukan/baru?orang=${care.person}`],
  },
}

const quiet = 'app/(office)/quiet-search.ts'
const key = '77777777-7777-4777-8777-777777777701'
const file = 'app/(office)/rujukan/actions.ts'
const step = ({ care }: OfficeIds) => ({ key, id: care.referral, version: '1' })
const rule = (may: Audience, sends: ActionRule['sends']): ActionRule => ({ may, sends, names: 'rows' })
const [team, facility, admin] = [roles('kader_tpk', 'pkb'), roles('faskes'), roles('admin_dinas')]

/** The server actions of referrals: whose referral it is not finds none. */
export const REFERRAL_ACTIONS: Record<string, ActionRule> = {
  [`${quiet} quietSearchAction`]: {
    may: (asker) => asker !== null,
    sends: () => [{ at: '/krs', q: 'Kenari' }],
    alone: true,
  },
  [`${file} makeReferralAction`]: rule(team, ({ care, rows }) => [
    {
      key,
      id: '77777777-7777-4777-8777-777777777702',
      familyId: care.family,
      personId: care.person,
      faskesId: rows.faskes,
      referredOn: '2026-01-10',
      urgency: 'biasa',
      note: 'Uji coba',
    },
  ]),
  [`${file} acceptReferralAction`]: rule(facility, (ids) => [step(ids)]),
  [`${file} answerReferralAction`]: rule(facility, (ids) => [
    { ...step(ids), result: 'sehat', answer: '', advice: '', returnOn: '' },
  ]),
  [`${file} refuseReferralAction`]: rule(facility, (ids) => [{ ...step(ids), reason: 'Uji coba' }]),
  [`${file} withdrawReferralAction`]: rule(team, (ids) => [{ ...step(ids), reason: 'Uji coba' }]),
  [`${file} undoReferralAction`]: rule(office, () => [{ key }]),
  [`${file} linkFaskesAction`]: rule(admin, ({ rows, account }) => [
    { key, faskesId: rows.faskes, accountId: account },
  ]),
  [`${file} unlinkFaskesAction`]: rule(admin, ({ care }) => [{ key, id: care.referral }]),
}
