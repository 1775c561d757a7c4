/** The columns of a `Region`, from a table or alias that has those of `region`. */
export const regionColumns = (alias: string): string => `
  ${alias}.id, ${alias}.level, ${alias}.code, ${alias}.name, ${alias}.kind, ${alias}.parent_id as "parentId",
  ${alias}.province_id as "provinceId", ${alias}.district_id as "districtId", ${alias}.kecamatan_id as "kecamatanId",
  to_char(${alias}.closed_on, 'YYYY-MM-DD') as "closedOn"`

/** The names above, from the joins of `joinAbove`. */
export const NAME_COLUMNS = `
  above_k.name as "kecamatanName", above_d.name as "districtName", above_p.name as "provinceName"`

/** Joins the kecamatan, district and province of an alias. */
export const joinAbove = (alias: string): string => `
  left join region above_k on above_k.id = ${alias}.kecamatan_id
  left join region above_d on above_d.id = ${alias}.district_id
  left join region above_p on above_p.id = ${alias}.province_id`

/** The path column that says who lies inside a region of this level (itself too); the nation holds everyone. */
export const PATH_COLUMN = { 1: 'province_id', 2: 'district_id', 3: 'kecamatan_id', 4: 'id' } as const
