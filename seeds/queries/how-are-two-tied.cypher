// title: How are two actors tied, by which path, resting on whose claims?
// title.ar: كيف يرتبط فاعلان، وبأي مسار، وعلى إفادات من يقوم؟
// description: All shortest paths between two actors over relations (claims and documents are not walked through), step by step, with every claim that each step rests on.
// description.ar: كل أقصر المسارات بين فاعلين عبر العلاقات (لا عبر الإفادات والوثائق)، خطوة خطوة، مع كل إفادة تقوم عليها كل خطوة.
// keywords: connected, connection, linked, path, related, relationship, chain, ties, between
// keywords.ar: صلة، علاقة، رابط، مسار، طريق، سلسلة، يربط
// param from: STRING = "ahmad-al-sharaa"
// param.title from: From the actor with this id
// param.title.ar from: من الفاعل ذي المعرّف
// param to: STRING = "pkk"
// param.title to: To the actor with this id
// param.title.ar to: إلى الفاعل ذي المعرّف
// column path: Path
// column.ar path: المسار
// column step: Step
// column.ar step: الخطوة
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

MATCH (start:Actor {id: $from})
MATCH (end:Actor {id: $to})
MATCH path = allShortestPaths((start)-[*..8]-(end))
WHERE none(r IN relationships(path) WHERE type(r) IN
  ['SUBJECT', 'OBJECT', 'IN', 'BY', 'VIA', 'CORROBORATES', 'CONTRADICTS', 'MENTIONS'])
UNWIND range(1, length(path)) AS step
WITH path, step, relationships(path)[step - 1] AS r
MATCH (c:Claim {relationId: r.id})-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
RETURN path, step, startNode(r) AS subject, r AS relation, endNode(r) AS object,
  speaker AS saidBy, document, c.line AS line, c.quote AS quote, c.translation AS translation, c.id AS claim
ORDER BY [n IN nodes(path) | n.id], [s IN relationships(path) | s.id], step, claim, speaker.id
