import { z } from 'zod'
import type { FieldProblems } from '@/lib/errors/refusal'
import type { Cell, Choice, Fields, Shapes, Values } from './fields'
import type { Writers } from './policy'

/** A register's name in addresses, in the audit trail and between modules. */
export type RegisterCode =
  | 'poktan'
  | 'kampung-kb'
  | 'institusi'
  | 'petugas'
  | 'balai'
  | 'faskes'
  | 'opd'
  | 'lokus'
  | 'tpk'
  | 'posyandu'
  | 'mitra'
  | 'kontak-mitra'
  | 'kegiatan-mitra'
  | 'penghargaan'
export type RegisterTable =
  | 'poktan'
  | 'kampung_kb'
  | 'institusi'
  | 'petugas'
  | 'balai'
  | 'faskes'
  | 'opd'
  | 'lokus'
  | 'tpk_team'
  | 'posyandu'
  | 'mitra'
  | 'kontak_mitra'
  | 'kegiatan_mitra'
  | 'penghargaan'

/** A row of a register as lists, pages and files read it. */
export interface Entry<Of extends Fields = Fields> {
  id: string
  version: number
  /** Generated to try Lini out: marked on screen and in files. */
  sample: boolean
  villageId: number | null
  villageName: string | null
  villageKind: string | null
  kecamatanId: number | null
  kecamatanName: string | null
  /** The first day it counts and the first day it no longer does; both null in a yearly list. */
  activeFrom: string | null
  activeTo: string | null
  /** Whether it counts today (a lokus: in its year). */
  active: boolean
  inactiveReason: string
  values: Values<Of>
  /** What is computed beside the row: a class, the number of villages. */
  extras: Readonly<Record<string, Cell>>
}

/** A filter beside those every register has (search, kecamatan, village, state). */
export interface Filter {
  /** Its name in the address. */
  name: string
  label: string
  /** The word for no filter. */
  all: string
  /** Absent: the years that occur. */
  choices?: readonly Choice[]
}

/** A column of the list and of the file. */
export interface Column<Of extends Fields = Fields> {
  key: string
  head: string
  type: 'text' | 'day' | 'count'
  value(entry: Entry<Of>): string | number | null
  /** Where it stands in the list; absent: in files only. */
  list?: 'title' | 'aside' | 'line' | 'desk'
  sortable?: boolean
  /** The word before it on a phone's card in place of its head; empty for none. */
  short?: string
  personal?: boolean
  /** Width in a file, in letters. */
  width?: number
}

/** One declaration of a master list, from which its list, form, file, print and sentences follow. Safe in the browser. */
export interface Register<Of extends Fields = Fields> {
  code: RegisterCode
  table: RegisterTable
  title: string
  /** One of them in running text: "poktan". */
  noun: string
  /** What the list is for, in a sentence. */
  about: string
  addLabel: string
  /** Where an entry belongs: decides who may write it. */
  place: 'village' | 'kecamatan' | 'office'
  /** How it counts: from a day to a day, or in a calendar year. */
  span: 'days' | 'year'
  fields: Of
  writers: Writers
  nameOf(values: Values<Of>): string
  /** Fields that, with the same name, make a second entry of the same thing. */
  sameBy: readonly string[]
  /** What no entry may say, beyond what each field alone allows. */
  problems(values: Values<Of>): FieldProblems
  /** The count the strip above the list is split by. */
  parts?: { label: string; choices: readonly Choice[]; filter: string }
  filters: readonly Filter[]
  columns: readonly Column<Of>[]
  /** The words with which it stops to count: "Nonaktifkan", "Keluarkan dari lokus". */
  endLabel: string
}

/** Keeps the exact fields of a declaration while checking it against `Register`. */
export const defineRegister = <Of extends Fields>(register: Register<Of>): Register<Of> => register

const shapesOf = <Of extends Fields>(fields: Of) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.shape])) as Shapes<Of>

/** The key a form carries from when it was opened: the same key twice is one change. */
export const keySchema = z.uuid('Buka ulang layar isian ini')
const reason = z.string().trim().min(5, 'Tulis alasannya, paling sedikit 5 huruf').max(300, 'Paling banyak 300 huruf')
const version = z
  .union([z.string(), z.number()])
  .transform(Number)
  .pipe(z.int('Buka ulang layar isian ini').positive('Buka ulang layar isian ini'))

/** What a new entry is made of. */
export const createSchema = <Of extends Fields>(register: Register<Of>) =>
  z.strictObject({ key: keySchema, ...shapesOf(register.fields) })

/** What a changed entry is made of: all its answers, and the version they were read at. */
export const editSchema = <Of extends Fields>(register: Register<Of>) =>
  z.strictObject({ key: keySchema, id: z.uuid('Data ini tidak dikenal'), version, ...shapesOf(register.fields) })

const onDay = z.iso.date('Tulis tanggal seperti 2026-07-03')

/** The step that ends an entry: from which day it no longer counts, and why. A yearly list asks no day. */
export const endSchema = z.strictObject({
  key: keySchema,
  id: z.uuid('Data ini tidak dikenal'),
  version,
  on: onDay.optional(),
  reason,
})

/** The step that brings an entry back: as if it had not ended, or anew from a day. */
export const resumeSchema = z.strictObject({
  key: keySchema,
  id: z.uuid('Data ini tidak dikenal'),
  version,
  from: z.union([z.literal('').transform(() => null), onDay]).default(null),
})

/** Takes back the step that was made with this key. */
export const undoSchema = z.strictObject({ key: keySchema })

export type EndEntry = z.infer<typeof endSchema>
export type ResumeEntry = z.infer<typeof resumeSchema>
export type UndoStep = z.infer<typeof undoSchema>
export type CreateEntry<Of extends Fields> = { key: string } & Values<Of>
export type EditEntry<Of extends Fields> = { key: string; id: string; version: number } & Values<Of>
