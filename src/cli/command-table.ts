import type { Command, Option } from './command.ts'

const json: Option = { name: 'json', value: null, isRequired: false, help: 'svara med ett JSON-dokument' }
const force: Option = {
  name: 'force',
  value: null,
  isRequired: false,
  help: 'skriv över en fil som redan finns',
}
const out: Option = { name: 'out', value: 'FIL', isRequired: true, help: 'filen som skapas' }
const project = 'FIL.berattelse'

/** Every command, in the order of the work. */
export const commands: readonly Command[] = [
  {
    name: 'templates',
    summary: 'Visar mallarna som finns.',
    positionals: [],
    options: [json],
    load: async () => (await import('./commands/templates.ts')).templates,
  },
  {
    name: 'template check',
    summary: 'Kontrollerar att en mallfil går att använda.',
    positionals: ['FIL.berattelsemall'],
    options: [json],
    load: async () => (await import('./commands/template-check.ts')).templateCheck,
  },
  {
    name: 'new',
    summary: 'Skapar en ny, tom berättelse.',
    positionals: [],
    options: [
      {
        name: 'template',
        value: 'ID',
        isRequired: true,
        help: 'mallens id, se templates, eller en fil .berattelsemall',
      },
      { name: 'year', value: 'ÅÅÅÅ', isRequired: true, help: 'året som berättelsen handlar om' },
      { name: 'municipality', value: 'NAMN', isRequired: true, help: 'kommunens namn' },
      { name: 'committee', value: 'NAMN', isRequired: false, help: 'nämndens namn' },
      { name: 'author', value: 'NAMN', isRequired: false, help: 'den som skriver' },
      out,
      force,
    ],
    load: async () => (await import('./commands/new.ts')).newReport,
  },
  {
    name: 'info',
    summary: 'Visar mall, år, titel, antal ord och var varje avsnitt står.',
    positionals: [project],
    options: [json],
    load: async () => (await import('./commands/info.ts')).info,
  },
  {
    name: 'check',
    summary: 'Granskar berättelsen. Avslutar med 1 när något måste rättas.',
    positionals: [project],
    options: [json],
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'export',
    summary: 'Gör berättelsen till Word, PDF eller webbsida, eller en Excel-bok med alla tabeller.',
    positionals: [project],
    options: [
      { name: 'to', value: 'docx|pdf|html|xlsx', isRequired: true, help: 'dokumentets slag' },
      { ...out, help: 'dokumentet som skapas' },
      {
        name: 'word-template',
        value: 'FIL',
        isRequired: false,
        help: 'kommunens egen Wordmall, .docx eller .dotx, vars utseende dokumentet får',
      },
      {
        name: 'law-appendix',
        value: null,
        isRequired: false,
        help: 'lägg till bilagan som visar hur berättelsen svarar mot lagens krav',
      },
      {
        name: 'sections',
        value: 'ID,ID',
        isRequired: false,
        help: 'bara de här avsnitten med det som ligger under dem: id eller nummer, till exempel 4.2',
      },
      { name: 'numbered', value: null, isRequired: false, help: 'numrera rubrikerna: 1, 1.1, 1.1.1' },
      {
        name: 'list-of-figures',
        value: null,
        isRequired: false,
        help: 'lägg till förteckning över tabeller, diagram och bilder',
      },
      {
        name: 'with-personal-data',
        value: null,
        isRequired: false,
        help: 'exportera också när något kan peka ut en person och ingen har svarat på det',
      },
      force,
    ],
    load: async () => (await import('./commands/export.ts')).exportReport,
  },
  {
    name: 'data list',
    summary: 'Visar berättelsens tabeller: id, storlek, källa och var de visas.',
    positionals: [project],
    options: [json],
    load: async () => (await import('./commands/data-list.ts')).dataList,
  },
  {
    name: 'data import',
    summary: 'Hämtar siffror ur en fil till en av berättelsens tabeller.',
    positionals: [project],
    options: [
      { name: 'dataset', value: 'ID', isRequired: true, help: 'tabellens id, se data list' },
      { name: 'from', value: 'FIL', isRequired: true, help: 'filen med siffror, .csv eller .xlsx' },
      { name: 'sheet', value: 'NAMN', isRequired: false, help: 'bladet i Excel-filen, annars det första' },
      { name: 'range', value: 'A1:C12', isRequired: false, help: 'området i bladet, annars det troligaste' },
      { ...out, isRequired: false, help: 'spara som en ny fil i stället för i samma' },
      { ...force, help: 'ersätt tal som redan finns, och en fil som redan finns' },
    ],
    load: async () => (await import('./commands/data-import.ts')).dataImport,
  },
  {
    name: 'data export',
    summary: 'Skriver en av berättelsens tabeller till en CSV-fil.',
    positionals: [project],
    options: [
      { name: 'dataset', value: 'ID', isRequired: true, help: 'tabellens id, se data list' },
      { ...out, help: 'CSV-filen som skapas' },
      force,
    ],
    load: async () => (await import('./commands/data-export.ts')).dataExport,
  },
  {
    name: 'verify',
    summary: 'Kontrollerar att filen är hel: storlekar, kontrollsummor, innehåll.',
    positionals: [project],
    options: [json],
    load: async () => (await import('./commands/verify.ts')).verify,
  },
]
