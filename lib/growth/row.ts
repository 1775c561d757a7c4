import { periodOfDay } from '@/lib/regions/month'
import type { JudgedRow, Taken } from './course'

/** The columns of what was taken. */
export const takenRow = (taken: Omit<Taken, 'id' | 'recordedAt'>) => ({
  measured_on: taken.measuredOn,
  period: periodOfDay(taken.measuredOn),
  weight_g: taken.weightG,
  length_mm: taken.lengthMm,
  measure: taken.measure,
  head_mm: taken.headMm,
  muac_mm: taken.muacMm,
  oedema: taken.oedema,
  confirmed: taken.confirmed,
})

/** The columns of what is computed of it. */
export const judgedRow = (row: JudgedRow) => ({
  sex: row.sex,
  age_days: row.ageDays,
  zlen: row.zlen,
  zwei: row.zwei,
  zwfl: row.zwfl,
  zbmi: row.zbmi,
  zhc: row.zhc,
  zac: row.zac,
  flags: row.flags,
  gain: row.gain,
  doubts: row.doubts,
})
