import type { NextRequest } from 'next/server'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { currentPeriod } from '@/lib/format/period'
import { exportReports } from '@/lib/reports/export'
import { refuse } from '@/lib/reports/http'
import { readReviewView } from '../view'

/** The villages of a month as an Excel file, one row each: what the list shows, with every cell. */
export async function GET(request: NextRequest) {
  const actor = await findActor()
  if (!actor) return refuse('sign-in-needed')
  if (!worksInOffice(actor)) return refuse('not-found')
  const now = new Date()
  const query = Object.fromEntries(request.nextUrl.searchParams)
  const { form, period, kecamatan } = readReviewView(query, currentPeriod(now, actor.zone) - 1)
  return exportReports(actor, form, period, kecamatan === null ? {} : { kecamatanId: kecamatan }, now)
}
