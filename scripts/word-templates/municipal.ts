import { emblem } from './emblem.ts'
import { control, field, p, picture, style, t, theme, wordTemplate } from './word-xml.ts'

const WINE = '7A1F3D'
const CORE =
  "xmlns:ns0='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' xmlns:ns1='http://purl.org/dc/elements/1.1/'"

const sizes = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
const major = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>'
const wine = `<w:color w:val="${WINE}" w:themeColor="accent1"/>`
const space = (before: number, after: number, line: number) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`

const docDefaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:cstheme="minorBidi"/>${sizes(22)}<w:lang w:val="sv-SE" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${space(0, 120, 288)}</w:pPr></w:pPrDefault></w:docDefaults>`

/** As Swedish Word makes it: built-in styles have English names and Swedish ids. */
const styles = [
  docDefaults,
  style('Normal', 'Normal', { isDefault: true }),
  style('Standardstycketeckensnitt', 'Default Paragraph Font', { type: 'character', isDefault: true }),
  style('Normaltabell', 'Normal Table', {
    type: 'table',
    isDefault: true,
    rest: '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  }),
  style('Rubrik', 'Title', {
    basedOn: 'Normal',
    next: 'Underrubrik',
    pPr: space(0, 240, 228),
    rPr: `${major}<w:b/><w:bCs/>${wine}${sizes(68)}`,
  }),
  style('Underrubrik', 'Subtitle', { basedOn: 'Normal', pPr: space(0, 60, 264), rPr: major + sizes(30) }),
  style('Rubrik1', 'heading 1', {
    basedOn: 'Normal',
    next: 'Brdtext',
    pPr: `<w:keepNext/><w:keepLines/><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="${WINE}"/></w:pBdr>${space(480, 160, 240)}<w:outlineLvl w:val="0"/>`,
    rPr: major + wine + sizes(40),
  }),
  style('Rubrik2', 'heading 2', {
    basedOn: 'Normal',
    next: 'Brdtext',
    pPr: `<w:keepNext/><w:keepLines/>${space(320, 80, 240)}<w:outlineLvl w:val="1"/>`,
    rPr: major + wine + sizes(30),
  }),
  style('Brdtext', 'Body Text', { basedOn: 'Normal', pPr: space(0, 140, 288) }),
  style('Beskrivning', 'caption', {
    basedOn: 'Normal',
    pPr: `<w:keepLines/>${space(120, 80, 252)}`,
    rPr: `<w:b/><w:bCs/>${wine}${sizes(20)}`,
  }),
  style('Punktlista', 'List Bullet', {
    basedOn: 'Brdtext',
    pPr: '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/><w:contextualSpacing/>',
  }),
  style('Innehllsfrteckningsrubrik', 'TOC Heading', {
    basedOn: 'Rubrik1',
    next: 'Normal',
    pPr: '<w:outlineLvl w:val="9"/>',
  }),
  style('Innehll1', 'toc 1', { basedOn: 'Normal', pPr: space(120, 20, 252), rPr: '<w:b/><w:bCs/>' }),
  style('Innehll2', 'toc 2', { basedOn: 'Normal', pPr: `${space(0, 20, 252)}<w:ind w:left="240"/>` }),
  style('Sidhuvud', 'header', { basedOn: 'Normal', pPr: space(0, 0, 240), rPr: sizes(18) }),
  style('Sidfot', 'footer', {
    basedOn: 'Normal',
    pPr: `<w:pBdr><w:top w:val="single" w:sz="6" w:space="6" w:color="${WINE}"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="8220"/></w:tabs>${space(0, 0, 240)}`,
    rPr: sizes(17),
  }),
  style('Kommuntabell', 'Kommuntabell', {
    type: 'table',
    isOwn: true,
    basedOn: 'Normaltabell',
    rest: `<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${WINE}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${WINE}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D9CBB8"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${WINE}"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>`,
  }),
].join('')

const numbering = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="Punktlista"/><w:lvlText w:val="■"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr><w:rPr><w:color w:val="${WINE}"/><w:sz w:val="16"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

const bound = (path: string) =>
  `<w:dataBinding w:prefixMappings="${CORE}" w:xpath="${path}" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/>`

const factRow = (label: string, mark: string) =>
  `<w:tr><w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>${p(null, t(label, wine))}</w:tc><w:tc><w:tcPr><w:tcW w:w="5800" w:type="dxa"/></w:tcPr>${p(null, mark)}</w:tc></w:tr>`

const section = (more: string) =>
  `<w:sectPr>${more}<w:pgSz w:w="11906" w:h="16838" w:code="9"/><w:pgMar w:top="1985" w:right="1418" w:bottom="1701" w:left="2268" w:header="680" w:footer="624" w:gutter="0"/><w:cols w:space="708"/>`

const body = [
  p('Underrubrik', picture(110, 1), space(600, 1200, 240)),
  p('Underrubrik', control('kommun', 'Kommun', 'Kommunens namn')),
  p(
    'Rubrik',
    control('titel', 'Titel', 'Klicka här för att ange titel', bound('/ns0:coreProperties[1]/ns1:title[1]')),
  ),
  p('Underrubrik', '[Nämnd]'),
  p('Underrubrik', '[Förvaltning]', space(0, 1600, 264)),
  `<w:tbl><w:tblPr><w:tblW w:w="8200" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="5800"/></w:tblGrid>${factRow('Diarienummer', t('[Diarie') + t('nummer]'))}${factRow('Datum', '[Datum]')}${factRow('Författare', '{{författare}}')}</w:tbl>`,
  p(null, '', `${section('<w:footerReference w:type="default" r:id="coverFooter"/>')}</w:sectPr>`),
  p('Brdtext', '[Innehåll]'),
  `${section('<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>')}<w:docGrid w:linePitch="360"/></w:sectPr>`,
].join('')

const address = 'Exempelkommun · Storgatan 1 · 123 45 Exempelby · 0123-45 60 00'

/** A municipality's template as Swedish Word makes it: title page with fields, emblem, own colours, tables and bullets. */
export function municipalTemplate(): Uint8Array {
  return wordTemplate({
    title: 'Rapportmall Exempelkommun',
    body,
    styles,
    numbering,
    theme: theme({ heading: 'Cambria', body: 'Arial' }, [
      WINE,
      'B8860B',
      '2F5D62',
      '5B4A63',
      '8A6D3B',
      '3B5B8A',
    ]),
    furniture: {
      header: {
        kind: 'header',
        content: p(
          'Sidhuvud',
          picture(30, 2) + t('  ') + control('titel', 'Titel', 'Titel'),
          '<w:spacing w:after="240"/>',
        ),
      },
      footer: {
        kind: 'footer',
        content: p('Sidfot', `${t(address)}<w:r><w:tab/></w:r>${field('PAGE', '2')}`),
      },
      coverFooter: { kind: 'footer', content: p('Sidfot', address) },
    },
    image: emblem(220, [0x7a, 0x1f, 0x3d]),
    isTemplate: true,
  })
}

const plainStyles = [
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>${sizes(24)}<w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
  style('Normal', 'Normal', { isDefault: true, pPr: space(0, 120, 259) }),
  ...[1, 2, 3].map((level) =>
    style(`Heading${level}`, `heading ${level}`, {
      basedOn: 'Normal',
      next: 'Normal',
      pPr: `<w:keepNext/><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="3"/></w:numPr>${space(360, 120, 240)}<w:outlineLvl w:val="${level - 1}"/>`,
      rPr: `<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/><w:color w:val="1F4E79"/>${sizes(38 - 6 * level)}`,
    }),
  ),
  style('Title', 'Title', { basedOn: 'Normal', rPr: sizes(56) }),
  style('TableGrid', 'Table Grid', {
    type: 'table',
    rest: '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr>',
  }),
].join('')

const level = (index: number) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading${index + 1}"/><w:lvlText w:val="${[
    1, 2, 3,
  ]
    .slice(0, index + 1)
    .map((each) => `%${each}`)
    .join('.')}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="851" w:hanging="851"/></w:pPr></w:lvl>`

/** A template in English without any place for the text: numbered headings, US Letter, sample text after a page break. */
export function englishTemplate(): Uint8Array {
  return wordTemplate({
    title: 'Report template',
    body: [
      p('Title', 'Example municipality'),
      p(null, 'Adress och annat som står på mallens första sida.'),
      p(null, '<w:r><w:br w:type="page"/></w:r>'),
      p('Heading1', 'Sample heading'),
      p(null, 'Sample text that is not meant to stay.'),
      '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/><w:titlePg/></w:sectPr>',
    ].join(''),
    styles: plainStyles,
    numbering: `<w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="multilevel"/>${[0, 1, 2].map(level).join('')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`,
    furniture: { header: { kind: 'header', content: p(null, 'Example municipality') } },
    isTemplate: false,
  })
}
