import type { NextRequest } from 'next/server'
import { worksInOffice } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/require-actor'
import { currentPeriod } from '@/lib/format/period'
import { refuse } from '@/lib/reports/http'
import { exportTemplate } from '@/lib/reports/template'
import { readReviewView } from '../view'

/** A form's empty Excel file for a month, with the villages of whoever asks. */
export async function GET(request: NextRequest) {
  const actor = await findActor()
  if (!actor) return refuse('sign-in-needed')
  if (!worksInOffice(actor)) return refuse('not-found')
  const query = Object.fromEntries(request.nextUrl.searchParams)
  const { form, period } = readReviewView(query, currentPeriod(new Date(), actor.zone) - 1)
  return exportTemplate(actor, form, period)
}
