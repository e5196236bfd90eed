import { promise } from '../../foundation/promises/promise.ts'

export const wafOwasp = promise(import.meta.url, 'waf-owasp', {
  kind: 'deployed',
  says: {
    en: 'In front of the server stands a web application firewall that refuses malicious requests by the rules of the OWASP Core Rule Set before they reach the application, and reports what it refused.',
    de: 'Vor dem Server steht eine Web Application Firewall, die schädliche Anfragen nach den Regeln des OWASP Core Rule Set abweist, bevor sie die Anwendung erreichen, und meldet, was sie abgewiesen hat.',
    pl: 'Przed serwerem działa zapora aplikacyjna (WAF), która odrzuca złośliwe żądania według reguł OWASP Core Rule Set, zanim dotrą do aplikacji, i raportuje, co odrzuciła.',
  },
  maps: {
    iso27001: ['A.8.20', 'A.8.26'],
    gdpr: ['32(1)(b)'],
    c5: ['COS-01'],
    grundschutz: ['ARCH.5.1', 'KONF.12.1'],
  },
})
