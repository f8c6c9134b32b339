// title: Who asked whom for support, and who says so?
// title.ar: من طلب الدعم ممّن، ومن يقول ذلك؟
// description: Each request for support with every claim behind it: the voice, who passed it on, the document, its line and its words.
// description.ar: كل طلب دعم مع كل إفادة يقوم عليها: صاحب القول، ومن نقله، والوثيقة، والسطر، والعبارة.
// keywords: supports, supporter, help, aid, assistance, backing, backs, request, military, training
// keywords.ar: يدعم، داعم، مساعدة، مساندة، عون، طلب، عسكري، تدريب
// column asker: Who asks
// column.ar asker: الطالب
// column relation: Relation
// column.ar relation: العلاقة
// column asked: Who is asked
// column.ar asked: المطلوب منه
// column modality: Kind of claim
// column.ar modality: صيغة الإفادة
// column saidBy: Said by
// column.ar saidBy: القائل
// column passedOnBy: Passed on by
// column.ar passedOnBy: الناقل
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

MATCH (asker)-[r:REQUESTS_SUPPORT_FROM]->(asked)
MATCH (c:Claim {relationId: r.id})-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
OPTIONAL MATCH (c)-[:VIA]->(via)
RETURN asker, r AS relation, asked, c.modality AS modality,
  speaker AS saidBy, via AS passedOnBy, document, c.line AS line,
  c.quote AS quote, c.translation AS translation, c.id AS claim
ORDER BY asker.name, asked.name, claim, via.name
