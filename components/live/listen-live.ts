export type LiveState = 'menyambung' | 'langsung' | 'terputus' | 'keluar'

interface Listener {
  refresh(): void
  state(state: LiveState): void
}

/** A save often moves several figures within a moment: they are asked for once. */
const GATHER = 150
const SHORTEST_PAUSE = 1_000
const LONGEST_PAUSE = 30_000

/**
 * Listens to `/api/live` until the answered function is called. Refreshes once per
 * burst, not while the page is hidden but at once when it is seen again, and after
 * every break, since what moved meanwhile was not heard.
 */
export function listenLive({ refresh, state }: Listener): () => void {
  let source: EventSource | null = null
  let pause = SHORTEST_PAUSE
  let again: ReturnType<typeof setTimeout> | undefined
  let gathering: ReturnType<typeof setTimeout> | undefined
  let missed = false

  const ask = () => {
    if (document.hidden) {
      missed = true
      return
    }
    missed = false
    clearTimeout(gathering)
    gathering = setTimeout(refresh, GATHER)
  }
  const seen = () => {
    if (!document.hidden && missed) ask()
  }
  const connect = () => {
    source = new EventSource('/api/live')
    source.addEventListener('siap', () => {
      pause = SHORTEST_PAUSE
      state('langsung')
      if (missed) ask()
    })
    source.addEventListener('angka', ask)
    source.addEventListener('keluar', () => {
      source?.close()
      state('keluar')
      // The next request leads to the sign-in page.
      refresh()
    })
    source.addEventListener('error', () => {
      source?.close()
      missed = true
      state('terputus')
      clearTimeout(again)
      again = setTimeout(connect, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    })
  }

  connect()
  document.addEventListener('visibilitychange', seen)
  return () => {
    clearTimeout(again)
    clearTimeout(gathering)
    source?.close()
    document.removeEventListener('visibilitychange', seen)
  }
}
