/** What abbreviations of this field stand for. */
export const meanings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ADL: 'aktiviteter i dagliga livet',
    APT: 'arbetsplatsträff',
    BHK: 'basala hygienrutiner och klädregler',
    BPSD: 'beteendemässiga och psykiska symtom vid demens',
    FoHM: 'Folkhälsomyndigheten',
    GFP: 'genomförandeplan',
    HME: 'hållbart medarbetarengagemang',
    HSF: 'hälso- och sjukvårdsförordningen',
    HSL: 'hälso- och sjukvårdslagen',
    IBIC: 'individens behov i centrum',
    ICF: 'internationell klassifikation av funktionstillstånd',
    IFO: 'individ- och familjeomsorg',
    IVO: 'Inspektionen för vård och omsorg',
    KKIK: 'Kommunens kvalitet i korthet',
    KVÅ: 'klassifikation av vårdåtgärder',
    LSS: 'lagen om stöd och service till vissa funktionshindrade',
    LUS: 'lagen om samverkan vid utskrivning från sluten hälso- och sjukvård',
    MAR: 'medicinskt ansvarig för rehabilitering',
    MAS: 'medicinskt ansvarig sjuksköterska',
    MNA: 'bedömning av näringstillstånd',
    MTP: 'medicintekniska produkter',
    NPÖ: 'Nationell patientöversikt',
    OSL: 'offentlighets- och sekretesslagen',
    PDL: 'patientdatalagen',
    PPM: 'punktprevalensmätning',
    PSL: 'patientsäkerhetslagen',
    ROAG: 'bedömning av munhälsa',
    SBAR: 'situation, bakgrund, aktuellt tillstånd, rekommendation',
    SIP: 'samordnad individuell plan',
    SoL: 'socialtjänstlagen',
    SSK: 'sjuksköterska',
    SÄBO: 'särskilt boende',
    USK: 'undersköterska',
    UVI: 'urinvägsinfektion',
    VAS: 'visuell analog skala',
    VEK: 'vårdhygienisk egenkontroll',
    VRI: 'vårdrelaterade infektioner',
    ÖJ: 'Öppna jämförelser',
  }),
)

/** Abbreviations that everybody knows, and letters in capitals that are none. */
export const familiar: ReadonlySet<string> = new Set(
  `AB ABC AI BB CD CV DNR EES EU FN GDPR GPS HB HIV HR ID II III IT IV IX KB KF KG KL KS LO MB MRSA NATO NR OBS OK PC PDF PM PRO QR SCB SKR SKL
SMS SPF SR SVT TV UK USA USB VA VD VG VI VII VIII VIP WC WHO XI XII XX XXX XXXX SFS HSLF SOSFS SSMFS MDFFS SOU FS PROP DS ISO SIS
COVID SARS RS LEAN EXCEL WORD TEAMS APPVA COSMIC MSB DIGG FAQ ROI
HALT HSA SITHS SOL EVA EKG TES ALLA INTE OCH ELLER EJ MED UTAN FÖR ATT MÅSTE SKA VAD HUR VEM NÄR NYTT STOPP HEJ DAG NATT
JA NEJ TODO FIXME TBD ANTAL TOTALT SUMMA MÅL UTFALL ANSVAR STATUS VISION ÅR ÅÅÅÅ MM DD`.split(/\s+/),
)
