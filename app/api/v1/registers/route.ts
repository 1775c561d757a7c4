import { DOMAINS } from '@/app/(office)/daftar/domains'
import { ENDPOINTS } from '@/lib/api/endpoints'
import { worksInOffice } from '@/lib/auth/actor'
import { Refusal } from '@/lib/errors/refusal'
import { answer } from '../answer'
import { shownColumns } from './shown-columns'

export const dynamic = 'force-dynamic'

/** The office's registers with the columns this role sees. */
export function GET(request: Request): Promise<Response> {
  return answer(request, ENDPOINTS.registers, async (actor) => {
    if (!worksInOffice(actor)) throw new Refusal('not-found')
    return {
      items: Object.values(DOMAINS).map(({ register }) => ({
        code: register.code,
        title: register.title,
        about: register.about,
        columns: shownColumns(register, actor.role).map(({ key, head, type }) => ({ key, head, type })),
      })),
    }
  })
}
