import { z } from 'zod'
import { INDICATORS } from '@/lib/figures/catalogue'
import { answer } from '../answer'

export const dynamic = 'force-dynamic'

/** Everything that can be asked for, with what it counts and where it comes from. */
export function GET(request: Request): Promise<Response> {
  return answer(request, z.strictObject({}), async () => ({
    items: INDICATORS.map(({ measure: _measure, smallCell: _smallCell, range: _range, ...indicator }) => indicator),
  }))
}
