import { type BulkAction, decreeTogether, endTogether } from '@/lib/registers/bulk'
import { choice, choicesField, optionalText, text } from '@/lib/registers/fields'
import { poktanRegister } from './register'
import { FUNDS, MENTOR_ROLES, SK_ISSUERS } from './rules'

/** A role that needs words of its own is written group by group. */
const NAMED_ROLES = MENTOR_ROLES.filter(({ value }) => value !== 'lainnya')

const FUND_MODES = [
  { value: 'tambah', label: 'Tambahkan pada yang tercatat' },
  { value: 'ganti', label: 'Ganti seluruhnya' },
] as const

const funds: BulkAction = {
  code: 'dana',
  label: 'Isi sumber dana',
  note: 'Sumber dana kegiatan yang sama untuk beberapa kelompok, misalnya sesudah APBDes ditetapkan.',
  fields: {
    funds: choicesField('Sumber dana kegiatan', FUNDS),
    mode: choice('Cara', FUND_MODES),
  },
  plan({ values }, { funds: given, mode }) {
    const chosen = new Set([...(mode === 'tambah' ? asList(values.funds) : []), ...asList(given)])
    return { set: { funds: FUNDS.map(({ value }) => value).filter((value) => chosen.has(value)) } }
  },
}

const mentor: BulkAction = {
  code: 'pembina',
  label: 'Isi pembina',
  note: 'Pembina yang sama untuk beberapa kelompok, misalnya sesudah serah terima desa binaan.',
  fields: {
    mentorName: text('Nama pembina', 100),
    mentorRole: choice('Jabatan pembina', NAMED_ROLES),
    mentorNo: optionalText('Nomor registrasi pembina', 40),
  },
  plan: (_row, { mentorName, mentorRole, mentorNo }) => ({
    set: {
      mentorName: mentorName ?? '',
      mentorRole: mentorRole ?? '',
      mentorNo: mentorNo ?? '',
      mentorRoleOther: '',
    },
  }),
}

const asList = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [])

/** What can be done to many groups at once. */
export const poktanBulk: readonly BulkAction[] = [
  decreeTogether(SK_ISSUERS),
  funds,
  mentor,
  endTogether(poktanRegister),
]
