import { openApiDocument } from '@/lib/api/openapi'
import { publicUrl } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** The API as an OpenAPI 3.1 document. It holds nobody's data, so that any tool may read it. */
export function GET(): Response {
  return Response.json(openApiDocument(publicUrl(), '1'), { headers: { 'cache-control': 'no-cache' } })
}
