import { SK_ISSUERS } from '@/lib/poktan/rules'
import {
  decreeColumns,
  kecamatanColumn,
  nameColumn,
  sinceColumn,
  tailColumns,
  textColumn,
  villageColumn,
} from '@/lib/registers/columns'
import { dayField, optionalChoice, optionalDay, optionalText, tailFields, text, village } from '@/lib/registers/fields'
import { createSchema, defineRegister, editSchema } from '@/lib/registers/register'
import { inWords } from '@/lib/registers/rules'
import { teamWriters } from './policy'
import { loadOf, teamProblems, teamTitle } from './team-rules'

const fields = {
  name: text('Nama tim', 100, { hint: 'Tanpa kata TPK: Melati 1.' }),
  villageId: village(),
  code: optionalText('Kode tim', 30, { hint: 'Kode K/0/TPK dari SIGA bila ada.' }),
  activeFrom: dayField('Bertugas sejak'),
  skNumber: optionalText('Nomor SK', 100, { hint: 'Kosongkan bila belum ber-SK.' }),
  skOn: optionalDay('Tanggal SK'),
  skBy: optionalChoice('Penerbit SK', SK_ISSUERS),
  ...tailFields(),
}

const count = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** Teams of three who accompany families. Their members, areas and accounts stand on the team's own page. */
export const teamRegister = defineRegister({
  code: 'tpk',
  table: 'tpk_team',
  title: 'Tim Pendamping Keluarga',
  noun: 'tim',
  about: 'Bidan, kader TP PKK, dan kader KB yang mendampingi keluarga, beserta RW dan jumlah sasarannya.',
  addLabel: 'Tambah tim',
  endLabel: 'Nonaktifkan',
  place: 'village',
  span: 'days',
  fields,
  writers: teamWriters,
  nameOf: ({ name }) => teamTitle(name),
  sameBy: ['villageId'],
  problems: teamProblems,
  filters: [
    {
      name: 'kursi',
      label: 'Kursi',
      all: 'Lengkap atau belum',
      choices: [
        { value: 'lengkap', label: 'Tiga kursi terisi' },
        { value: 'kosong', label: 'Ada kursi kosong' },
      ],
    },
    {
      name: 'wilayah',
      label: 'Wilayah',
      all: 'Ber-RW atau belum',
      choices: [
        { value: 'ada', label: 'Sudah ada RW' },
        { value: 'belum', label: 'Belum ada RW' },
      ],
    },
  ],
  columns: [
    nameColumn({ head: 'Nama tim' }),
    {
      key: 'kursi',
      head: 'Kursi terisi',
      type: 'text',
      value: ({ extras }) => `${count(extras.seats) ?? 0} dari 3`,
      list: 'aside',
      sortable: true,
      short: 'Kursi',
      width: 12,
    },
    villageColumn(),
    kecamatanColumn(),
    {
      key: 'wilayah',
      head: 'RW',
      type: 'text',
      value: ({ extras }) => (typeof extras.area === 'string' && extras.area !== '' ? extras.area : null),
      list: 'line',
      short: 'RW',
      width: 18,
    },
    {
      key: 'sasaran',
      head: 'Sasaran',
      type: 'count',
      value: ({ extras }) => count(extras.targets),
      list: 'line',
      sortable: true,
      width: 10,
    },
    {
      key: 'beban',
      head: 'Persen dari 150',
      type: 'count',
      value: ({ extras }) => loadOf(count(extras.targets)),
      list: 'desk',
      width: 14,
    },
    textColumn('kode', 'Kode tim', 'code', { width: 16 }),
    ...decreeColumns(),
    {
      key: 'penerbit-sk',
      head: 'Penerbit SK',
      type: 'text',
      value: ({ values }) => inWords(fields.skBy, values.skBy),
      width: 18,
    },
    sinceColumn('Bertugas sejak', { list: 'desk' }),
    ...tailColumns(),
  ],
})

export const createTeamSchema = createSchema(teamRegister)
export const editTeamSchema = editSchema(teamRegister)
