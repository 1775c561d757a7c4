/**
 * Which persons and families a list, an export, a copy or a search may hold: not one that was
 * merged into another or erased, and none whose processing is limited (UU 27/2022). A fragment
 * of SQL for `person` or `family` under this alias; only `is null`, so that every index serves.
 */
export const visible = (alias: string): string =>
  `${alias}.merged_into is null and ${alias}.erased_at is null and ${alias}.restricted_at is null`

/**
 * Which persons and families a sum holds. Somebody erased or limited still counts, without a
 * name, so that totals stay right; a record merged into another is counted there.
 */
export const counted = (alias: string): string => `${alias}.merged_into is null`

/** The same question about a row that was already read. */
export const isVisible = (row: { merged_into?: unknown; erased_at?: unknown; restricted_at?: unknown }): boolean =>
  !row.merged_into && !row.erased_at && !row.restricted_at
