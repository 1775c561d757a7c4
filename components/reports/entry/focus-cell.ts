const cellAt = (unitId: number, column: string) =>
  document.getElementById(`c-${unitId}-${column}`) as HTMLInputElement | null

/** Puts the cursor into a cell, its whole text selected, so that typing replaces it. */
export function focusCell(unitId: number, column: string): void {
  const input = cellAt(unitId, column)
  // The section may have changed just now: its cells are there after the next drawing.
  if (!input) return void requestAnimationFrame(() => enter(cellAt(unitId, column)))
  enter(input)
}

function enter(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
  input?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
