import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { notePeers, PEER_HEADER } from '@/lib/auth/connection-address'

it('notes the address of the connection over whatever the client wrote', async () => {
  let seen: IncomingHttpHeaders = {}
  const server = createServer((request, response) => {
    seen = request.headers
    response.end()
  })
  notePeers()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await fetch(`http://127.0.0.1:${port}/`, { headers: { [PEER_HEADER]: '6.6.6.6', 'x-forwarded-for': '6.6.6.6' } })
  await new Promise((closed) => server.close(closed))
  expect(seen[PEER_HEADER]).toBe('127.0.0.1')
})
