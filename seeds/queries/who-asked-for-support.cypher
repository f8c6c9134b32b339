// title: Who asked whom for support, and who says so?
// title.ar: من طلب الدعم ممن، ومن يقول ذلك؟
// description: Each request for support with every claim behind it: the voice, who passed it on, the document, its line and its words.
// description.ar: كل طلب دعم مع كل ادعاء يقوم عليه: صاحب القول، ومن نقله، والوثيقة، والسطر، والعبارة.

MATCH (asker)-[r:REQUESTS_SUPPORT_FROM]->(asked)
MATCH (c:Claim {relationId: r.id})-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
OPTIONAL MATCH (c)-[:VIA]->(via)
RETURN asker.name AS asker, asked.name AS asked, c.modality AS modality,
  speaker.name AS saidBy, via.name AS passedOnBy, document.name AS document, c.line AS line,
  c.quote AS quote, c.translation AS translation, c.id AS claim
ORDER BY asker, asked, claim, passedOnBy
