import { searchDictionary } from '@/lib/api/dictionary'
import { ENDPOINTS } from '@/lib/api/endpoints'
import { answer } from '../answer'

export const dynamic = 'force-dynamic'

/** The data dictionary: every indicator and form element. */
export function GET(request: Request): Promise<Response> {
  return answer(request, ENDPOINTS.dataElements, async (_, query) => {
    const items = searchDictionary(query)
    return { items, total: items.length }
  })
}
