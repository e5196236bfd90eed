import type { Severity } from './types.ts'

/** A matter that has no place in a letter unless the employee wishes it. */
export interface ForbiddenTopic {
  words: RegExp
  severity: Severity
  source: string
  /** where the sentence speaks of the work, not of the person */
  except?: RegExp
  /** jobs that have to do with it */
  jobs?: RegExp
}

/** German letters, not `\p{L}`: with `i` that takes twenty times as long to compile. */
const word = (stems: string) => new RegExp(`(?<![a-zäöüß])(?:${stems})(?![a-zäöüß]|-[a-zäöüß]|- und)`, 'gi')

const care =
  /pfleg|arzt|ärzt|medizin|therap|klinik|sanität|hebamme|apothek|krank|gesund|praxis|sozial|reha|psych|betreu/i
const staffWork =
  /personal|(?<![a-zäöüß])HR(?![a-zäöüß])|human resources|lohn|gehalt|payroll|entgelt|recht|jurist|anwalt|anwält|justi/i
const patients = /Patient|Bewohner|Klient|Kindern|Tiere|Menschen mit|Betreuung|Behandlung|Versorgung|Versicherte/u

/** German stems as whole words: "Krankheit" but not "Krankenpfleger", "Gehalt" but not "Gehaltsabrechnung". */
export const forbiddenTopics = {
  illness: {
    words: word(
      'krank(?:heit(?:en)?|heitsbedingt[a-zäöüß]*|gemeldet|geschrieben|meldung(?:en)?)?|erkrankt[a-zäöüß]*|erkrankung(?:en)?|gesundheitlich[a-zäöüß]*|gesundheitszustands?|arbeitsunfähig[a-zäöüß]*|burn-?out|depress[a-zäöüß]+',
    ),
    severity: 'error',
    source: '§ 109 (2) GewO',
    except: patients,
    jobs: care,
  },
  absence: {
    words: word(
      'fehlzeit(?:en)?|fehltagen?|unentschuldigt[a-zäöüß]*|verspätung(?:en)?|unpünktlich[a-zäöüß]*|ausfallzeit(?:en)?',
    ),
    severity: 'warning',
    source: '§ 109 (2) GewO',
    jobs: staffWork,
  },
  parental_leave: {
    words: word('elternzeit(?:en)?|erziehungsurlaubs?|elternteilzeit|elternkarenz|karenzzeit'),
    severity: 'warning',
    source: 'BAG 9 AZR 261/04',
    except: /vertret/i,
    jobs: staffWork,
  },
  works_council: {
    words: word(
      '(?:gesamt|konzern)?betriebsr(?:at|ats|ätin|atsmitglied[a-zäöüß]*|atstätigkeit|atsvorsitz[a-zäöüß]*)|personalrat(?:s|smitglied[a-zäöüß]*)?|mitarbeitervertretung|jugend- und auszubildendenvertretung|schwerbehindertenvertretung|vertrauens(?:mann|frau|leute)',
    ),
    severity: 'warning',
    source: '§ 78 BetrVG',
    except: /(?:mit|gegenüber) (?:dem|der|den) |Verhandlung|Zusammenarbeit/u,
    jobs: staffWork,
  },
  union: {
    words: word('gewerkschaft(?:en|s[a-zäöüß]+|lich[a-zäöüß]*)?|streiks?|streikten?|verdi|ver\\.di|IG Metall'),
    severity: 'error',
    source: 'Art. 9 (3) GG',
    except: /(?:mit|gegenüber) (?:dem|der|den) |Verhandlung/u,
    jobs: staffWork,
  },
  pregnancy: {
    words: word('schwanger[a-zäöüß]*|mutterschutz(?:es|frist[a-zäöüß]*)?|mutterschaft[a-zäöüß]*|stillzeit(?:en)?'),
    severity: 'error',
    source: '§ 7 (1) AGG',
    except: patients,
    jobs: /hebamme|gynäkolog|frauenarzt|geburt|pfleg|medizin|berat/i,
  },
  disability: {
    words: word(
      '(?:schwer)?behindert(?:e[nrms]?)?|(?:schwer)?behinderung(?:en)?|schwerbehindertenausweis|gehandicapt[a-zäöüß]*',
    ),
    severity: 'error',
    source: '§ 164 (2) SGB IX',
    except: patients,
    jobs: /heil|pädagog|sozial|pfleg|betreu|inklusion|lebenshilfe|werkstätte|therap|assisten/i,
  },
  warning: {
    words: word('abmahnung(?:en)?|abgemahnt[a-zäöüß]*|verwarnung(?:en)?|verwarnt|ermahnung(?:en)?|ermahnt'),
    severity: 'error',
    source: '§ 109 (2) GewO',
    jobs: staffWork,
  },
  salary: {
    words: word(
      '(?:brutto|netto|monats|jahres|grund)?gehalt(?:s|es|serhöhung)?|(?:stunden|brutto|netto)?lohn(?:s|es|erhöhung)?|vergütung(?:en)?|entgeltgruppe|tarifgruppe|bonuszahlung(?:en)?|einkommens?',
    ),
    severity: 'warning',
    source: '§ 109 (2) GewO',
    jobs: /personal|(?<![a-zäöüß])HR(?![a-zäöüß])|lohn|gehalt|payroll|entgelt|buchhalt|steuer|kredit|bank|versicher|control/i,
  },
  private_life: {
    words: word(
      'verheiratet[a-zäöüß]*|geschieden[a-zäöüß]*|ehescheidung|ledig|alleinerziehend[a-zäöüß]*|ehe(?:mann|frau|partner[a-zäöüß]*)|familienstands?|lebensgefährt[a-zäöüß]+|private[nrms]? (?:problem[a-zäöüß]*|schwierigkeiten|umständ[a-zäöüß]+)|religionszugehörigkeit|konfession|staatsangehörigkeit|nebentätigkeit(?:en)?',
    ),
    severity: 'warning',
    source: '§ 109 (2) GewO',
    jobs: /standesamt|recht|anwalt|anwält|sozial|pfarr|kirch|berat|ausländer/i,
  },
  suspicion: {
    words: word(
      'verdachts?|verdächtigt[a-zäöüß]*|diebstahls?|unterschlagung(?:en)?|unterschlagen|betrugs(?:verdachts?)?|betrogen|veruntreu[a-zäöüß]*|strafanzeigen?|ermittlungsverfahrens?|staatsanwaltschaft|straftat(?:en)?|vorbestraft[a-zäöüß]*',
    ),
    severity: 'error',
    source: '§ 109 (2) GewO',
    jobs: /detekt|sicherheit|security|revision|compliance|recht|jurist|anwalt|anwält|polizei|krimin|versicher|forensi|prüf|bank/i,
  },
  termination: {
    words: word(
      '(?:ge|auf)kündigt|gekündigt[a-zäöüß]*|kündigung(?:en|sschutz[a-zäöüß]*)?|fristlos[a-zäöüß]*|entlassen|entlassung|aufhebungsvertrags?|uns [^.,;]{0,40}getrennt|gegenseitige[nrms]? einvernehmen|betriebsbedingt[a-zäöüß]*',
    ),
    severity: 'warning',
    source: '§ 109 (2) GewO',
    except: /Patient|Versicherung|Vertrag mit|Verträge/u,
    jobs: /personal|(?<![a-zäöüß])HR(?![a-zäöüß])|recht|anwalt|anwält|versicher|kundenservice|pfleg|klinik|krankenhaus/i,
  },
  alcohol: {
    words: word(
      'alkohol(?:s|isiert[a-zäöüß]*|iker[a-zäöüß]*|problem[a-zäöüß]*|missbrauch[a-zäöüß]*)?|betrunken[a-zäöüß]*|drogen(?:abhängig[a-zäöüß]*|konsum[a-zäöüß]*)?|suchtproblem[a-zäöüß]*|trunksucht',
    ),
    severity: 'error',
    source: '§ 109 (2) GewO',
    jobs: /sucht|sozial|brau|wein|gastr|getränk|labor|chem|pharm|therap|pfleg|medizin|zoll|polizei/i,
  },
} satisfies Record<string, ForbiddenTopic>
