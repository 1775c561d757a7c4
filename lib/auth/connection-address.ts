import 'server-only'
import { Server } from 'node:http'

/** The header in which the server itself notes whose connection a request came over. */
export const PEER_HEADER = 'x-lini-peer'

/**
 * Notes on every request the address of its connection, over whatever a client
 * wrote there. Next shows only `X-Forwarded-For`, which anybody can write, and
 * counting failures by it would let an attacker choose whom to lock out.
 */
export function notePeers(): void {
  const emit = Server.prototype.emit
  Server.prototype.emit = function (this: Server, event: string | symbol, ...rest: unknown[]) {
    if (event === 'request') {
      const request = rest[0] as { headers: Record<string, string | undefined>; socket: { remoteAddress?: string } }
      request.headers[PEER_HEADER] = request.socket.remoteAddress ?? ''
    }
    return Reflect.apply(emit, this, [event, ...rest]) as boolean
  }
}
