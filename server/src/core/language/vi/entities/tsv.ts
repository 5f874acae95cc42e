/** Rows of a tab-separated table whose first line names the columns. Missing cells read as ''. */
export function readTable<Column extends string>(table: string): Record<Column, string>[] {
  const lines = table.split(/\r?\n/);
  const columns = (lines.shift() ?? '').split('\t') as Column[];
  const rows: Record<Column, string>[] = [];
  for (const line of lines) {
    if (line === '') continue;
    const cells = line.split('\t');
    const row = {} as Record<Column, string>;
    for (let i = 0; i < columns.length; i++) row[columns[i]!] = cells[i] ?? '';
    rows.push(row);
  }
  return rows;
}

/** Values of a cell that holds several, split by `;`. */
export function cellValues(cell: string): string[] {
  if (!cell.includes(';')) return cell === '' ? [] : [cell];
  return cell.split(';').filter((value) => value !== '');
}
