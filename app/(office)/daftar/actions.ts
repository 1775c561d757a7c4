'use server'

import { z } from 'zod'
import { formAction } from '@/lib/actions/form-action'
import { assignVillages, handOver, releaseVillage } from '@/lib/fieldwork/desa-binaan'
import {
  assignVillagesSchema,
  createBalaiSchema,
  createFaskesSchema,
  createLokusSchema,
  createOpdSchema,
  createPetugasSchema,
  editBalaiSchema,
  editFaskesSchema,
  editLokusSchema,
  editOpdSchema,
  editPetugasSchema,
  handOverSchema,
  releaseVillageSchema,
} from '@/lib/fieldwork/schema'
import { createPosyanduSchema, editPosyanduSchema } from '@/lib/growth/posyandu-register'
import { createInstitusiSchema, editInstitusiSchema } from '@/lib/institusi/schema'
import { decreeClass } from '@/lib/kampung-kb/commands'
import { createKampungKbSchema, decreeClassSchema, editKampungKbSchema } from '@/lib/kampung-kb/schema'
import {
  createActivitySchema,
  createAwardSchema,
  createContactSchema,
  createMitraSchema,
  editActivitySchema,
  editAwardSchema,
  editContactSchema,
  editMitraSchema,
} from '@/lib/partners/schema'
import { paths } from '@/lib/paths'
import { createPoktanSchema, editPoktanSchema } from '@/lib/poktan/schema'
import { endSchema, type RegisterCode, resumeSchema, undoSchema } from '@/lib/registers/register'
import { createTeamSchema, editTeamSchema } from '@/lib/tpk/team-register'
import { DOMAINS } from './domains'

const CODES = [
  'poktan',
  'kampung-kb',
  'institusi',
  'petugas',
  'balai',
  'faskes',
  'opd',
  'lokus',
  'tpk',
  'posyandu',
  'mitra',
  'kontak-mitra',
  'kegiatan-mitra',
  'penghargaan',
] as const satisfies RegisterCode[]
const register = z.enum(CODES, 'Daftar ini tidak dikenal')

const createEntrySchema = z.discriminatedUnion('register', [
  createPoktanSchema.extend({ register: z.literal('poktan') }),
  createKampungKbSchema.extend({ register: z.literal('kampung-kb') }),
  createInstitusiSchema.extend({ register: z.literal('institusi') }),
  createPetugasSchema.extend({ register: z.literal('petugas') }),
  createBalaiSchema.extend({ register: z.literal('balai') }),
  createFaskesSchema.extend({ register: z.literal('faskes') }),
  createOpdSchema.extend({ register: z.literal('opd') }),
  createLokusSchema.extend({ register: z.literal('lokus') }),
  createTeamSchema.extend({ register: z.literal('tpk') }),
  createPosyanduSchema.extend({ register: z.literal('posyandu') }),
  createMitraSchema.extend({ register: z.literal('mitra') }),
  createContactSchema.extend({ register: z.literal('kontak-mitra') }),
  createActivitySchema.extend({ register: z.literal('kegiatan-mitra') }),
  createAwardSchema.extend({ register: z.literal('penghargaan') }),
])

const editEntrySchema = z.discriminatedUnion('register', [
  editPoktanSchema.extend({ register: z.literal('poktan') }),
  editKampungKbSchema.extend({ register: z.literal('kampung-kb') }),
  editInstitusiSchema.extend({ register: z.literal('institusi') }),
  editPetugasSchema.extend({ register: z.literal('petugas') }),
  editBalaiSchema.extend({ register: z.literal('balai') }),
  editFaskesSchema.extend({ register: z.literal('faskes') }),
  editOpdSchema.extend({ register: z.literal('opd') }),
  editLokusSchema.extend({ register: z.literal('lokus') }),
  editTeamSchema.extend({ register: z.literal('tpk') }),
  editPosyanduSchema.extend({ register: z.literal('posyandu') }),
  editMitraSchema.extend({ register: z.literal('mitra') }),
  editContactSchema.extend({ register: z.literal('kontak-mitra') }),
  editActivitySchema.extend({ register: z.literal('kegiatan-mitra') }),
  editAwardSchema.extend({ register: z.literal('penghargaan') }),
])

export const createEntryAction = formAction({
  schema: createEntrySchema,
  run: (actor, { register: code, ...entry }) => DOMAINS[code].commands.create(actor, entry),
  goTo: ({ register: code, key }, { id }) => paths.registerEntry(code, id, key),
})

export const editEntryAction = formAction({
  schema: editEntrySchema,
  run: (actor, { register: code, ...entry }) => DOMAINS[code].commands.edit(actor, entry),
  goTo: ({ register: code, key }, { id }) => paths.registerEntry(code, id, key),
})

export const endEntryAction = formAction({
  schema: endSchema.extend({ register }),
  run: (actor, { register: code, ...step }) => DOMAINS[code].commands.end(actor, step),
  goTo: ({ register: code, key }, { id }) => paths.registerEntry(code, id, key),
})

export const resumeEntryAction = formAction({
  schema: resumeSchema.extend({ register }),
  run: (actor, { register: code, ...step }) => DOMAINS[code].commands.resume(actor, step),
  goTo: ({ register: code, key }, { id }) => paths.registerEntry(code, id, key),
})

export const undoStepAction = formAction({
  schema: undoSchema.extend({ register }),
  run: (actor, { register: code, key }) => DOMAINS[code].commands.undo(actor, { key }),
  done: 'Langkah tadi sudah diurungkan.',
})

export const decreeClassAction = formAction({
  schema: decreeClassSchema,
  run: decreeClass,
  goTo: ({ key }, { id }) => `${paths.kampungKb(id, 'kelas')}?langkah=${key}`,
})

export const assignVillagesAction = formAction({
  schema: assignVillagesSchema,
  run: assignVillages,
  goTo: ({ key }, { id }) => paths.registerEntry('petugas', id, key),
})

export const releaseVillageAction = formAction({
  schema: releaseVillageSchema,
  run: releaseVillage,
  goTo: ({ key }, { id }) => paths.registerEntry('petugas', id, key),
})

export const handOverAction = formAction({
  schema: handOverSchema,
  run: handOver,
  goTo: ({ key, toId }) => paths.registerEntry('petugas', toId, key),
})
