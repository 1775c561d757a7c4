import { type ActionRule, type EndpointRule, office, roles } from './rule'

const id = '22222222-2222-4222-8222-222222222222'

const REVIEWERS = [
  'koordinator_kecamatan',
  'admin_dinas',
  'kepala_dinas',
  'kabid_dalduk',
  'kabid_kb',
  'kabid_ks',
] as const
const ABOVE = ['pejabat_provinsi', 'pejabat_nasional', 'admin_nasional'] as const
const FIELD = ['pkb', 'ppkbd', 'kader_tpk', 'kader_poktan', 'pokja_kampung_kb'] as const
/** Field roles are led on to their own page. */
const seated = roles(...REVIEWERS, ...ABOVE, ...FIELD)

/** Notifications and the desk of the month. */
export const MONTH_RULES: Record<string, EndpointRule> = {
  '/bulan-ini': { may: seated, at: ({ report }) => ['/bulan-ini', `/bulan-ini?bulan=${report.period}&petugas=tanpa`] },
  '/bulan-ini/ekspor': {
    may: roles(...REVIEWERS, ...ABOVE),
    at: ({ report }) => [`/bulan-ini/ekspor?bulan=${report.period}`],
  },
  '/bulan-ini/ingatkan': {
    may: roles(...REVIEWERS),
    at: ({ rows, report }) => [`/bulan-ini/ingatkan?bulan=${report.period}&untuk=petugas:${rows.petugas}`],
    shows: ['petugas'],
  },
  '/bulan-ini/kalender': {
    may: roles(...REVIEWERS, ...ABOVE, 'pkb'),
    at: () => ['/bulan-ini/kalender', '/bulan-ini/kalender?menurut=desa'],
  },
  '/bulan-ini/kalender/ekspor': { may: roles(...REVIEWERS, ...ABOVE, 'pkb') },
  '/bulan-ini/perpanjangan': { may: roles(...REVIEWERS, 'pkb') },
  '/pemberitahuan': { may: office },
}

const key = '11111111-1111-4111-8111-111111111111'
const month = 'app/(office)/bulan-ini/actions.ts'
const notices = 'app/(office)/pemberitahuan/actions.ts'

export const MONTH_ACTIONS: Record<string, ActionRule> = {
  [`${month} remindAction`]: {
    may: roles(...REVIEWERS),
    sends: ({ rows, report }) => [
      {
        key,
        to: `petugas:${rows.petugas}`,
        period: report.period,
        form: '',
        channel: 'aplikasi',
        text: 'Uji coba isolasi',
      },
    ],
    names: 'rows',
  },
  [`${month} askExtensionAction`]: {
    may: roles('pkb', 'koordinator_kecamatan'),
    sends: ({ report, villageId }) => [
      {
        key,
        form: report.form,
        period: report.period,
        until: '2030-01-02',
        reason: 'Uji coba',
        village: String(villageId),
      },
    ],
    names: 'rows',
  },
  [`${month} decideExtensionAction`]: {
    may: office,
    sends: () => [{ request: `${id}:1`, decision: 'tolak', until: '', note: 'Uji coba' }],
  },
  [`${month} undoExtensionAction`]: { may: office, sends: () => [{ request: `${id}:1` }] },
  [`${month} giveExtensionAction`]: {
    may: office,
    sends: ({ report }) => [{ key, form: report.form, period: report.period, until: '2030-01-02', reason: 'Uji coba' }],
  },
  [`${notices} openNotificationAction`]: { may: office, sends: () => [{ id, read: 'ya' }] },
  [`${notices} markReadAction`]: { may: office, sends: () => [{ id, read: 'belum' }] },
  [`${notices} markAllReadAction`]: { may: office, sends: () => [{}] },
}
