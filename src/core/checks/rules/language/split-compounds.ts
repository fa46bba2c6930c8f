/**
 * Compounds that are often written apart: the first part, and how the second begins. In none of these do the two words
 * stand after each other otherwise.
 */
const list = `sjuk: sköterska sköterskor sköterske vård|under: sköterska sköterskor sköterske|distrikts: sköterska sköterskor sköterske
läkemedels: genomgång hantering avvikelse lista rum skåp delning behandling rutin ordination insats signering rest förråd ansvar
patientsäkerhets: berättelse arbete risk kultur rond|patient: säkerhet|patientsäker: het|kvalitets: register arbete ledningssystem berättelse säkring mått utveckling granskning ombud
verksamhets: chef system plan område utveckling|enhets: chef|avdelnings: chef|sektions: chef|avvikelse: hantering rapport rapportering system
risk: bedömning analys hantering|vård: givare tagare skada skador planering personal hygien central enhet enheter|vårdgivar: webb
hälso: tillstånd central|hem: tjänst tjänsten sjukvård sjukvården|korttids: vård boende plats enhet
arbets: plats platser terapeut terapeuter sätt miljö uppgift uppgifter|medicin: tekniska teknisk tekniskt
omvårdnads: personal personalen insats insatser åtgärd åtgärder|omsorgs: personal personalen avdelningen avdelning förvaltningen nämnden|rehabiliterings: personal insats insatser
smärt: skattning skattningar|symtom: skattning skattningar|symptom: skattning|munhälso: bedömning bedömningar|munvårds: bedömning utbildning|brytpunkts: samtal|tryck: sår|fall: prevention preventiva olycka olyckor
journal: granskning granskningar föring system anteckning anteckningar|logg: kontroll kontroller|behörighets: tilldelning hantering|informations: säkerhet säkerheten överföring
samverkans: möte möten avtal grupp forum|utskrivnings: process processen klar klara planering|narkotika: klassade klassat svinn kontroll kontroller
signerings: lista listor system systemet|lednings: system systemet grupp gruppen|handlings: plan planer planen|åtgärds: plan planer planen|genomförande: plan planer planen planerna
personal: omsättning försörjning kontinuitet brist|kompetens: försörjning utveckling höjning nivå|utvecklings: område områden arbete|förbättrings: arbete arbetet område områden
social: tjänsten tjänst nämnden styrelsen förvaltningen chef chefen|kommun: styrelsen styrelse fullmäktige|självbestämmande: rätt rätten|vuxen: utbildning utbildningen
hygien: rutin rutiner ombud rond ronder sjuksköterska|nutritions: plan|blås: dysfunktion|team: möte möten träff träffar|nyckel: tal talen|mål: värde värden nivå nivåer uppfyllelse uppfyllelsen|mät: period perioden tillfälle
svars: frekvens frekvensen|hand: hygien|dos: dispenserade dispensering|kvalitetsledning: system|internkontroll: plan planen|egenkontroll: plan planen program
demens: sjukdom sjukdomar vård team sköterska|kontakt: personal|patient: nämnden nämnd säkerhetsarbete|välfärds: teknik tekniken|larm: system
läkar: insats insatser medverkan kontakt kontakter|rehab: personal personalen insatser|bemannings: sjuksköterskor personal företag
vårdhygien: rond ronder|kommunikations: system|dokumentations: system krav|verksamhet: system systemet|delegerings: utbildning utbildningar beslut`

/** The second parts by the first, in lower case. */
export const splitCompounds: ReadonlyMap<string, readonly string[]> = groups()

function groups(): ReadonlyMap<string, readonly string[]> {
  const all = list.split(/[|\n]/).map((line) => line.split(': '))
  const parts = new Map<string, readonly string[]>()
  for (const [first = '', second = ''] of all) {
    parts.set(first, [...(parts.get(first) ?? []), ...second.split(' ')])
  }
  return parts
}

const endings = /^(?:n|en|et|er|ar|or|r|t|s|na|ns|ens|ets|erna|arna|orna|ernas|arnas|ornas|t:s)?$/u

/** Whether these two words in lower case are one word written apart. */
export function isSplit(first: string, second: string): boolean {
  const parts = splitCompounds.get(first)
  return parts?.some((part) => second.startsWith(part) && endings.test(second.slice(part.length))) ?? false
}
