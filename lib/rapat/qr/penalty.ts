/** How badly a drawn symbol reads: runs, blocks, false finders, and too much of one colour. Lower is better. */
export function penaltyOf(dark: readonly (readonly boolean[])[]): number {
  const columns = dark.map((_, x) => dark.map((row) => row[x]!))
  const lines = [...dark, ...columns]
  return lines.reduce((sum, line) => sum + runs(line) + falseFinders(line), 0) + blocks(dark) + balance(dark)
}

function runs(line: readonly boolean[]): number {
  let sum = 0
  let length = 0
  line.forEach((dark, at) => {
    length = at > 0 && dark === line[at - 1] ? length + 1 : 1
    if (length === 5) sum += 3
    else if (length > 5) sum += 1
  })
  return sum
}

const FINDER = '1011101'

function falseFinders(line: readonly boolean[]): number {
  const text = line.map((dark) => (dark ? '1' : '0')).join('')
  let found = 0
  for (let at = text.indexOf(FINDER); at >= 0; at = text.indexOf(FINDER, at + 1)) {
    // What lies beyond the edge is light.
    const before = text.slice(Math.max(0, at - 4), at)
    const after = text.slice(at + 7, at + 11)
    if (!before.includes('1')) found++
    if (!after.includes('1')) found++
  }
  return found * 40
}

function blocks(dark: readonly (readonly boolean[])[]): number {
  let sum = 0
  for (let y = 1; y < dark.length; y++)
    for (let x = 1; x < dark.length; x++) {
      const one = dark[y]![x]
      if (one === dark[y]![x - 1] && one === dark[y - 1]![x] && one === dark[y - 1]![x - 1]) sum += 3
    }
  return sum
}

function balance(dark: readonly (readonly boolean[])[]): number {
  const all = dark.length ** 2
  const count = dark.flat().filter(Boolean).length
  return (Math.ceil(Math.abs(count * 20 - all * 10) / all) - 1) * 10
}
