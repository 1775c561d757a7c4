import { nameColumn, reasonColumn, sourceColumn, textColumn } from '@/lib/registers/columns'
import { choice, dayField, optionalText, tailFields, text } from '@/lib/registers/fields'
import { defineRegister } from '@/lib/registers/register'
import { labelOf } from '@/lib/registers/rules'
import { awardWriters } from './policy'
import { AWARD_KINDS, AWARD_LEVELS } from './rules'

const fields = {
  kind: choice('Jenis', AWARD_KINDS),
  name: text('Nama penghargaan', 120, { hint: 'Misalnya: Ayah Generasi Berencana Kalimantan Tengah.' }),
  recipient: text('Penerima', 120),
  level: choice('Tingkat', AWARD_LEVELS),
  givenBy: text('Diserahkan oleh', 150),
  heldOn: dayField('Tanggal'),
  occasion: optionalText('Acara', 150),
  ...tailFields(),
}

/** Honours given for the programme: Ayah and Bunda GenRe and others. */
export const awardRegister = defineRegister({
  code: 'penghargaan',
  table: 'penghargaan',
  title: 'Penghargaan',
  noun: 'penghargaan',
  about: 'Ayah dan Bunda GenRe serta penghargaan lain: kepada siapa, oleh siapa, kapan, dan pada acara apa.',
  addLabel: 'Catat penghargaan',
  endLabel: 'Batalkan',
  place: 'office',
  span: 'year',
  fields,
  writers: awardWriters,
  nameOf: ({ name, recipient }) => `${name}: ${recipient}`,
  sameBy: ['recipient', 'heldOn'],
  problems: () => ({}),
  filters: [
    { name: 'tahun', label: 'Tahun', all: 'Semua tahun' },
    { name: 'jenis', label: 'Jenis', all: 'Semua jenis', choices: AWARD_KINDS },
  ],
  columns: [
    textColumn('penerima', 'Penerima', 'recipient', { list: 'title', sortable: true, width: 36 }),
    nameColumn({ head: 'Penghargaan', list: 'line', short: '', width: 40 }),
    {
      key: 'tingkat',
      head: 'Tingkat',
      type: 'text',
      value: ({ values }) => labelOf(AWARD_LEVELS, values.level),
      list: 'aside',
      width: 16,
    },
    textColumn('oleh', 'Diserahkan oleh', 'givenBy', { list: 'desk', width: 36 }),
    {
      key: 'tanggal',
      head: 'Tanggal',
      type: 'day',
      value: ({ values }) => values.heldOn,
      list: 'line',
      short: '',
      sortable: true,
      width: 14,
    },
    textColumn('acara', 'Acara', 'occasion', { list: 'desk', width: 36 }),
    reasonColumn('Alasan dibatalkan'),
    sourceColumn(),
  ],
})
