// title: Which claims rest on unnamed sources?
// title.ar: أي الإفادات تقوم على مصادر غير مسماة؟
// description: Every claim that an unnamed voice makes, or passes on for another, with its relation, document and words.
// description.ar: كل إفادة يقولها أو ينقلها مصدر غير مسمى، مع العلاقة والوثيقة والعبارة.
// keywords: anonymous, source, reliability, who says, evidence
// keywords.ar: مجهول، مجهولة، مصدر، موثوقية، من قال، دليل
// column source: Unnamed source
// column.ar source: المصدر غير المسمى
// column role: What the source does
// column.ar role: دور المصدر
// column subject: Who
// column.ar subject: الطرف الأول
// column relation: Relation
// column.ar relation: العلاقة
// column object: Whom
// column.ar object: الطرف الثاني
// column saidBy: Said by
// column.ar saidBy: القائل
// column document: Document
// column.ar document: الوثيقة
// column line: Line
// column.ar line: السطر
// column quote: Quote
// column.ar quote: الاقتباس
// column translation: English translation
// column.ar translation: الترجمة الإنجليزية
// column claim: Claim
// column.ar claim: الإفادة
// value role says: says it
// value.ar role says: يقولها
// value role passesOn: passes it on
// value.ar role passesOn: ينقلها

MATCH (c:Claim)-[link:BY|VIA]->(source {unnamed: true})
MATCH (c)-[:SUBJECT]->(subject)
MATCH (c)-[:OBJECT]->(object)
MATCH (subject)-[r {id: c.relationId}]-(object)
MATCH (c)-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
RETURN source, CASE type(link) WHEN 'BY' THEN 'says' ELSE 'passesOn' END AS role,
  subject, r AS relation, object,
  speaker AS saidBy, document, c.line AS line, c.quote AS quote, c.translation AS translation, c.id AS claim
ORDER BY source.name, claim, role
