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
    summary: 'Gör ett Worddokument av berättelsen.',
    positionals: [project],
    options: [
      { name: 'to', value: 'docx', isRequired: true, help: 'dokumentets slag' },
      { ...out, help: 'dokumentet som skapas' },
      {
        name: 'law-appendix',
        value: null,
        isRequired: false,
        help: 'lägg till bilagan som visar hur berättelsen svarar mot lagens krav',
      },
      force,
    ],
    load: async () => (await import('./commands/export.ts')).exportReport,
  },
  {
    name: 'verify',
    summary: 'Kontrollerar att filen är hel: storlekar, kontrollsummor, innehåll.',
    positionals: [project],
    options: [json],
    load: async () => (await import('./commands/verify.ts')).verify,
  },
]
