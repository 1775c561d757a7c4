import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { lookAtSession } from '@/lib/auth/sessions'
import { periodText } from '@/lib/format/period'
import { watch } from '@/lib/live/hub'
import type { Moved } from '@/lib/live/notice'

/** Keeps proxies from cutting a silent stream, and is when the session is looked at again. */
const HEARTBEAT = 25_000

const encoder = new TextEncoder()
const event = (name: string, data: unknown) => encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)

/**
 * Server-sent events for one open page: `siap` once, `angka` when figures within the
 * actor's scope moved, `keluar` when the session has ended. Ends with the request, with
 * the session (within a heartbeat) or with the process.
 */
export function liveStream(actor: Actor, signal: AbortSignal): ReadableStream<Uint8Array> {
  let end = () => {}
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      let open = true
      let leave = () => {}
      const send = (bytes: Uint8Array) => {
        if (open) controller.enqueue(bytes)
      }
      end = () => {
        if (!open) return
        open = false
        clearInterval(heartbeat)
        leave()
        try {
          controller.close()
        } catch {
          // The reader has gone already.
        }
      }
      const heartbeat = setInterval(() => {
        stillSignedIn(actor).then(
          (signedIn) => {
            if (signedIn) return send(encoder.encode(': masih\n\n'))
            send(event('keluar', {}))
            end()
          },
          // The database is away for a moment: the stream stays, the next beat asks again.
          () => send(encoder.encode(': menunggu\n\n')),
        )
      }, HEARTBEAT)
      signal.addEventListener('abort', end)
      const stop = await watch({ actor, moved: (moved) => send(event('angka', summaryOf(moved))), closed: end })
      if (!open || signal.aborted) {
        stop()
        end()
        return
      }
      leave = stop
      send(encoder.encode('retry: 2000\n'))
      send(event('siap', {}))
    },
    cancel: () => end(),
  })
}

/** A token has no session: its stream ends with the request only. */
async function stillSignedIn({ sessionId, accountRoleId }: Actor): Promise<boolean> {
  if (sessionId === null) return true
  const state = await lookAtSession(sessionId, new Date())
  return state.kind === 'actor' && state.actor.accountRoleId === accountRoleId
}

const summaryOf = (moved: readonly Moved[]) => ({
  berubah: moved.map(({ source, period, tenantId }) => ({
    sumber: source,
    bulan: periodText(period),
    kantor: tenantId,
  })),
})
