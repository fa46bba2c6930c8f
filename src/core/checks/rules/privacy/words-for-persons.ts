const persons =
  /(?<!\p{L})(?:unika )?(?:person(?:er)?|patient(?:er)?|individ(?:er)?|brukare|vårdtagare|omsorgstagare|hyresgäster|avlidna|dödsfall|inskrivna|klagande|barn|äldre|anhöriga|närstående)(?!\p{L}|-)/iu
/** Persons of whom nothing needs hiding: those who work, and those who took part in something. */
const others =
  /personal|anställ|medarbet|sköters|terapeut|läkare|chef|utbild|delegera|kurs|ombud|vikari|kompeten|tjänst|handled|legitim|deltog|deltagare|enkät|svar(?:ande|at)|besök|samtal|per (?:person|patient|brukare|individ)/iu

/** Whether the cells under these labels count patients or others whose health is told. */
export function countsPersons(...labels: readonly string[]): boolean {
  return labels.some((label) => persons.test(label)) && !labels.some((label) => others.test(label))
}
