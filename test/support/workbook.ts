import { strToU8, zipSync } from 'fflate'

/** A cell of a worksheet as it stands in its XML. */
export interface WorkbookSheet {
  readonly name: string
  /** What stands inside `sheetData`. */
  readonly rows: string
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/**
 * An Excel workbook written by hand, for what no program that writes them would do. Styles 0 plain, 1 percent with
 * two decimals, 2 a date, 3 an own format in percent, 4 an own format in which the percent sign is only text.
 */
export function workbookBytes(
  sheets: readonly WorkbookSheet[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"/>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${sheets
      .map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}<Relationship Id="s" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0.0\\ %"/><numFmt numFmtId="165" formatCode="0&quot; %&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ...more,
  }
  for (const [index, { rows }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] ??=
      `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${rows}</sheetData><pageMargins/></worksheet>`
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

/** Rows of a worksheet: texts and numbers, or a cell's whole XML where it begins with `<`. */
export function sheetRows(...rows: readonly (readonly (string | number)[])[]): string {
  return rows
    .map((row, rowIndex) => {
      const cells = row.map((value, column) => {
        const address = `${String.fromCharCode(65 + column)}${rowIndex + 1}`
        if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`
        if (value.startsWith('<')) return value.replace('<c', `<c r="${address}"`)
        return `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
      })
      return `<row r="${rowIndex + 1}">${cells.join('')}</row>`
    })
    .join('')
}
