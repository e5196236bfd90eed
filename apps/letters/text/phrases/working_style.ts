import type { PhraseTexts } from './book.ts'

export const workingStyle: PhraseTexts = {
  'working_style.1.staff.1': '{Sie} {arbeitet|arbeitete} stets äußerst sorgfältig, selbstständig und zuverlässig.',
  'working_style.1.staff.2':
    '{Ihre} Arbeitsweise {ist|war} jederzeit von sehr großer Umsicht, Planung und Genauigkeit geprägt.',
  'working_style.1.staff.3':
    'Anstehende Vorhaben {plant|plante} {sie} stets sehr vorausschauend und {setzt|setzte} dabei klare Prioritäten.',
  'working_style.1.staff.4':
    '{Sie} {geht|ging} stets außerordentlich systematisch, zielorientiert und verantwortungsbewusst vor.',
  'working_style.1.staff.5': {
    text: 'Auf {sie/ihn} {ist|war} jederzeit Verlass; Termine und Vereinbarungen {hält|hielt} {sie} äußerst gewissenhaft ein.',
    neutral: 'Auf {sie/ihn} {ist|war} jederzeit Verlass, bei Terminen und Vereinbarungen in äußerst hohem Maß.',
    version: 2,
  },
  'working_style.1.staff.6':
    'Umfangreiche Arbeiten {organisiert|organisierte} {sie} jederzeit hervorragend und völlig eigenständig.',
  'working_style.1.staff.7':
    'Mit Arbeitsmitteln und Kosten {geht|ging} {sie} stets äußerst verantwortungsvoll und wirtschaftlich um.',
  'working_style.1.staff.8':
    'Auch mehrere Aufgaben zugleich {bearbeitet|bearbeitete} {sie} jederzeit hervorragend strukturiert und termintreu.',

  'working_style.2.staff.1': '{Sie} {arbeitet|arbeitete} stets sorgfältig, selbstständig und zuverlässig.',
  'working_style.2.staff.2': '{Ihre} Arbeitsweise {ist|war} stets von Umsicht, Planung und Genauigkeit geprägt.',
  'working_style.2.staff.3':
    'Anstehende Vorhaben {plant|plante} {sie} stets vorausschauend und {setzt|setzte} dabei klare Prioritäten.',
  'working_style.2.staff.4': '{Sie} {geht|ging} stets systematisch, zielorientiert und verantwortungsbewusst vor.',
  'working_style.2.staff.5': {
    text: 'Auf {sie/ihn} {ist|war} jederzeit Verlass; Termine und Vereinbarungen {hält|hielt} {sie} gewissenhaft ein.',
    neutral: 'Auf {sie/ihn} {ist|war} jederzeit Verlass, auch bei Terminen und Vereinbarungen.',
    version: 2,
  },
  'working_style.2.staff.6': 'Umfangreiche Arbeiten {organisiert|organisierte} {sie} stets gut und eigenständig.',
  'working_style.2.staff.7':
    'Mit Arbeitsmitteln und Kosten {geht|ging} {sie} stets verantwortungsvoll und wirtschaftlich um.',
  'working_style.2.staff.8':
    'Auch mehrere Aufgaben zugleich {bearbeitet|bearbeitete} {sie} jederzeit gut strukturiert und termintreu.',

  'working_style.3.staff.1': '{Sie} {arbeitet|arbeitete} sorgfältig, selbstständig und zuverlässig.',
  'working_style.3.staff.2': '{Ihre} Arbeitsweise {ist|war} von Umsicht und Genauigkeit geprägt.',
  'working_style.3.staff.3': 'Anstehende Vorhaben {plant|plante} {sie} vorausschauend.',
  'working_style.3.staff.4': '{Sie} {geht|ging} systematisch und verantwortungsbewusst vor.',
  'working_style.3.staff.5': {
    text: 'Auf {sie/ihn} {ist|war} Verlass; Termine und Vereinbarungen {hält|hielt} {sie} ein.',
    neutral: 'Auf {sie/ihn} {ist|war} Verlass, auch bei Terminen und Vereinbarungen.',
    version: 2,
  },
  'working_style.3.staff.6': 'Größere Arbeiten {organisiert|organisierte} {sie} eigenständig.',
  'working_style.3.staff.7': 'Mit Arbeitsmitteln und Kosten {geht|ging} {sie} verantwortungsvoll um.',
  'working_style.3.staff.8': 'Auch mehrere Aufgaben zugleich {bearbeitet|bearbeitete} {sie} geordnet und termintreu.',

  'working_style.4.staff.1': '{Sie} {arbeitet|arbeitete} grundsätzlich sorgfältig und zuverlässig.',
  'working_style.4.staff.2': '{Ihre} Arbeitsweise {wird|wurde} den Anforderungen gerecht.',
  'working_style.4.staff.3': 'Anstehende Vorhaben {plant|plante} {sie} in anforderungsgerechter Weise.',
  'working_style.4.staff.4': '{Sie} {geht|ging} grundsätzlich planvoll vor.',
  'working_style.4.staff.5': 'Termine und Vereinbarungen {hält|hielt} {sie} grundsätzlich ein.',
  'working_style.4.staff.6': 'Vertraute Abläufe {organisiert|organisierte} {sie} grundsätzlich eigenständig.',
  'working_style.4.staff.7': 'Mit Arbeitsmitteln und Kosten {geht|ging} {sie} grundsätzlich verantwortungsvoll um.',
  'working_style.4.staff.8': 'Laufende Aufgaben {bearbeitet|bearbeitete} {sie} grundsätzlich geordnet.',

  'working_style.5.staff.1': '{Sie} {arbeitet|arbeitete} im Wesentlichen sorgfältig und zuverlässig.',
  'working_style.5.staff.2': '{Sie} {ist|war} bemüht, sorgfältig und selbstständig zu arbeiten.',
  'working_style.5.staff.3': 'Anstehende Vorhaben {plant|plante} {sie} im Wesentlichen in der nötigen Weise.',
  'working_style.5.staff.4': '{Sie} {ist|war} um eine planvolle Arbeitsweise bemüht.',
  'working_style.5.staff.5': 'Termine und Vereinbarungen {hält|hielt} {sie} im Wesentlichen ein.',
  'working_style.5.staff.6': 'Vertraute Abläufe {organisiert|organisierte} {sie} im Wesentlichen eigenständig.',
  'working_style.5.staff.7': 'Mit Arbeitsmitteln und Kosten {geht|ging} {sie} im Wesentlichen verantwortungsvoll um.',
  'working_style.5.staff.8': 'Laufende Aufgaben {bearbeitet|bearbeitete} {sie} im Wesentlichen geordnet.',

  'working_style.1.manager.1':
    '{Sie} {plant|plante} und {steuert|steuerte} den Verantwortungsbereich stets äußerst strukturiert, vorausschauend und kostenbewusst.',
  'working_style.1.manager.2':
    'Budgets und Ressourcen {setzt|setzte} {sie} jederzeit sehr wirtschaftlich und mit klaren Prioritäten ein.',
  'working_style.1.manager.3':
    'Entscheidungen {bereitet|bereitete} {sie} stets hervorragend vor und {verfolgt|verfolgte} deren Umsetzung konsequent.',
  'working_style.1.manager.4':
    '{Ihr/Sein} Handeln {ist|war} stets von außergewöhnlich großer Verlässlichkeit und hohem Verantwortungsbewusstsein gegenüber dem Unternehmen geprägt.',

  'working_style.2.manager.1':
    '{Sie} {plant|plante} und {steuert|steuerte} den Verantwortungsbereich stets strukturiert, vorausschauend und kostenbewusst.',
  'working_style.2.manager.2':
    'Budgets und Ressourcen {setzt|setzte} {sie} stets wirtschaftlich und mit klaren Prioritäten ein.',
  'working_style.2.manager.3':
    'Entscheidungen {bereitet|bereitete} {sie} stets gut vor und {verfolgt|verfolgte} deren Umsetzung konsequent.',
  'working_style.2.manager.4':
    '{Ihr/Sein} Handeln {ist|war} stets von Verlässlichkeit und Verantwortungsbewusstsein gegenüber dem Unternehmen geprägt.',

  'working_style.3.manager.1':
    '{Sie} {plant|plante} und {steuert|steuerte} den Verantwortungsbereich strukturiert und kostenbewusst.',
  'working_style.3.manager.2': 'Budgets und Ressourcen {setzt|setzte} {sie} wirtschaftlich ein.',
  'working_style.3.manager.3':
    'Entscheidungen {bereitet|bereitete} {sie} gut vor und {verfolgt|verfolgte} deren Umsetzung.',
  'working_style.3.manager.4':
    '{Ihr/Sein} Handeln {ist|war} von Verlässlichkeit und Verantwortungsbewusstsein geprägt.',

  'working_style.4.manager.1': '{Sie} {steuert|steuerte} den Verantwortungsbereich grundsätzlich planvoll.',
  'working_style.4.manager.2': 'Mit Budgets und Ressourcen {geht|ging} {sie} grundsätzlich wirtschaftlich um.',
  'working_style.4.manager.3': 'Entscheidungen {bereitet|bereitete} {sie} in anforderungsgerechter Weise vor.',
  'working_style.4.manager.4': '{Ihr/Sein} Handeln {ist|war} grundsätzlich verlässlich und verantwortungsbewusst.',

  'working_style.5.manager.1': '{Sie} {steuert|steuerte} den Verantwortungsbereich im Wesentlichen planvoll.',
  'working_style.5.manager.2': 'Mit Budgets und Ressourcen {geht|ging} {sie} im Wesentlichen wirtschaftlich um.',
  'working_style.5.manager.3': 'Entscheidungen {bereitet|bereitete} {sie} im Wesentlichen in der nötigen Weise vor.',
  'working_style.5.manager.4': 'Um ein strukturiertes und verlässliches Vorgehen {ist|war} {sie} bemüht.',

  'working_style.1.apprentice.1':
    '{Sie} {arbeitet|arbeitete} in der Ausbildung stets äußerst sorgfältig und {gewinnt|gewann} rasch an Selbstständigkeit.',
  'working_style.1.apprentice.2':
    'Anweisungen und betriebliche Vorschriften {beachtet|beachtete} {sie} jederzeit sehr gewissenhaft.',
  'working_style.1.apprentice.3':
    '{Ihre} Arbeitsweise {ist|war} stets außerordentlich planvoll, sauber und zuverlässig.',
  'working_style.1.apprentice.4':
    'Auch ungewohnte Arbeitsaufträge {bereitet|bereitete} {sie} stets hervorragend vor und {kontrolliert|kontrollierte} das Ergebnis eigenständig.',

  'working_style.2.apprentice.1':
    '{Sie} {arbeitet|arbeitete} in der Ausbildung stets sorgfältig und {gewinnt|gewann} rasch an Selbstständigkeit.',
  'working_style.2.apprentice.2':
    'Anweisungen und betriebliche Vorschriften {beachtet|beachtete} {sie} jederzeit gewissenhaft.',
  'working_style.2.apprentice.3': '{Ihre} Arbeitsweise {ist|war} stets planvoll, sauber und zuverlässig.',
  'working_style.2.apprentice.4':
    'Auch ungewohnte Arbeitsaufträge {bereitet|bereitete} {sie} stets gut vor und {kontrolliert|kontrollierte} das Ergebnis eigenständig.',

  'working_style.3.apprentice.1':
    '{Sie} {arbeitet|arbeitete} in der Ausbildung sorgfältig und zunehmend selbstständig.',
  'working_style.3.apprentice.2': 'Anweisungen und betriebliche Vorschriften {beachtet|beachtete} {sie} gewissenhaft.',
  'working_style.3.apprentice.3': '{Ihre} Arbeitsweise {ist|war} sauber und zuverlässig.',
  'working_style.3.apprentice.4':
    'Arbeitsaufträge {bereitet|bereitete} {sie} gut vor und {kontrolliert|kontrollierte} das Ergebnis.',

  'working_style.4.apprentice.1': '{Sie} {arbeitet|arbeitete} in der Ausbildung grundsätzlich sorgfältig.',
  'working_style.4.apprentice.2': 'Anweisungen und betriebliche Vorschriften {beachtet|beachtete} {sie} grundsätzlich.',
  'working_style.4.apprentice.3': '{Ihre} Arbeitsweise {genügt|genügte} den Anforderungen der Ausbildung.',
  'working_style.4.apprentice.4': 'Arbeitsaufträge {bereitet|bereitete} {sie} in anforderungsgerechter Weise vor.',

  'working_style.5.apprentice.1': '{Sie} {arbeitet|arbeitete} in der Ausbildung im Wesentlichen sorgfältig.',
  'working_style.5.apprentice.2':
    'Anweisungen und betriebliche Vorschriften {beachtet|beachtete} {sie} im Wesentlichen.',
  'working_style.5.apprentice.3': '{Sie} {ist|war} um eine saubere und zuverlässige Arbeitsweise bemüht.',
  'working_style.5.apprentice.4':
    'Arbeitsaufträge {bereitet|bereitete} {sie} im Wesentlichen in der nötigen Weise vor.',

  'working_style.1.intern.1':
    '{Sie} {arbeitet|arbeitete} im Praktikum stets äußerst sorgfältig und nach kurzer Anleitung selbstständig.',
  'working_style.1.intern.2':
    'Übertragene Recherchen und Teilaufgaben {bearbeitet|bearbeitete} {sie} jederzeit sehr gewissenhaft und gut strukturiert.',
  'working_style.1.intern.3':
    'Im Arbeitsalltag {ist|war} {sie} stets eine hervorragende und verlässliche Hilfe für uns.',
  'working_style.1.intern.4':
    'Absprachen {hält|hielt} {sie} stets ein und {organisiert|organisierte} die eigenen Aufgaben in ausgezeichneter Weise.',

  'working_style.2.intern.1':
    '{Sie} {arbeitet|arbeitete} im Praktikum stets sorgfältig und nach kurzer Anleitung selbstständig.',
  'working_style.2.intern.2':
    'Übertragene Recherchen und Teilaufgaben {bearbeitet|bearbeitete} {sie} jederzeit gewissenhaft und gut strukturiert.',
  'working_style.2.intern.3': 'Im Arbeitsalltag {ist|war} {sie} stets eine verlässliche Hilfe für uns.',
  'working_style.2.intern.4':
    'Absprachen {hält|hielt} {sie} stets ein und {organisiert|organisierte} die eigenen Aufgaben gut.',

  'working_style.3.intern.1': '{Sie} {arbeitet|arbeitete} im Praktikum sorgfältig und nach Anleitung selbstständig.',
  'working_style.3.intern.2': 'Übertragene Recherchen und Teilaufgaben {bearbeitet|bearbeitete} {sie} gewissenhaft.',
  'working_style.3.intern.3': 'Im Arbeitsalltag {ist|war} {sie} eine gute Hilfe für uns.',
  'working_style.3.intern.4':
    'Absprachen {hält|hielt} {sie} ein und {organisiert|organisierte} die eigenen Aufgaben sinnvoll.',

  'working_style.4.intern.1': '{Sie} {arbeitet|arbeitete} im Praktikum grundsätzlich sorgfältig.',
  'working_style.4.intern.2': 'Übertragene Teilaufgaben {bearbeitet|bearbeitete} {sie} in anforderungsgerechter Weise.',
  'working_style.4.intern.3': 'Im Arbeitsalltag {hilft|half} {sie} grundsätzlich zuverlässig mit.',
  'working_style.4.intern.4': 'Absprachen {hält|hielt} {sie} grundsätzlich ein.',

  'working_style.5.intern.1': '{Sie} {arbeitet|arbeitete} im Praktikum im Wesentlichen sorgfältig.',
  'working_style.5.intern.2': 'Übertragene Teilaufgaben {bearbeitet|bearbeitete} {sie} im Wesentlichen gewissenhaft.',
  'working_style.5.intern.3': 'Im Arbeitsalltag {ist|war} {sie} um zuverlässige Mithilfe bemüht.',
  'working_style.5.intern.4': 'Absprachen {hält|hielt} {sie} im Wesentlichen ein.',
}
