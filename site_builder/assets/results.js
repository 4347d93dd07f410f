// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";(()=>{function index(){return globalThis.soTayQuiz?.index}function bank(){return globalThis.soTayQuiz?.bank}function unveil(text2){return Array.from(text2,letter=>{let code=letter.
codePointAt(0)??0;return code>=33&&code<=126?String.fromCharCode(33+(code+14)%94):code>159?String.fromCodePoint(code^1):letter}).join("")}function download(file,name){let link=document.createElement("a");link.href=URL.createObjectURL(file),link.download=name,document.body.append(link),link.click(),
link.remove(),setTimeout(()=>URL.revokeObjectURL(link.href),6e4)}function mark(chosen,answer){let right=chosen.filter(option=>answer.includes(option)),wrong=chosen.filter(option=>!answer.includes(option)),missed=answer.filter(
option=>!chosen.includes(option));return{correct:wrong.length===0&&missed.length===0,right,wrong,missed}}function commentEach(marking,words2){return["right","wr\
ong","missed"].flatMap(verdict=>marking[verdict].map(option=>({at:option,line:option,verdict,words:words2[verdict]})))}function ticks(root){return[...root.querySelectorAll(".st-options input")]}function read(root){let chosen=ticks(root).filter(input=>input.checked).map(input=>input.
value);return chosen.length?chosen:void 0}function fill(root,chosen){for(let input of ticks(root))input.checked=chosen.includes(input.value)}function place(root,at){
let control=ticks(root).find(input=>input.value===at),holder=control?.closest(".st-option");return control&&holder?{holder,control}:void 0}var options={read,fill,
place};var VERDICTS={right:"Bạn chọn đúng.",wrong:"Chưa đúng.",missed:"Phương án này cũng đúng, bạn chưa chọn."},multiple={name:"multiple",chooseFirst:"\
Mời bạn chọn các phương án đúng, rồi bấm “Kiểm tra”.",mark:(chosen,key)=>mark(chosen,key.right),comments:marking=>commentEach(marking,VERDICTS),
say:({correct,right,wrong,missed})=>{let all=right.length+missed.length;if(correct)return`Đúng. Bạn chọn đủ ${all}/${all} phương án đúng.`;let found=`\
Bạn chọn đúng ${right.length}/${all} phương án đúng`;return wrong.length===0?`Chưa đủ. ${found}.`:`Chưa đúng. ${found} và ${wrong.length} phư\
ơng án chưa đúng.`},...options};var TONES="̣̀́̃̉",LATE_TONE=new RegExp(`(q?)(o[ae]|uy)([${TONES}])`,"g");var VERDICTS2={right:"Bạn chọn đúng.",wrong:"Chưa đúng.",missed:"Đây là phương án đúng."},single={name:"single",chooseFirst:"Mời bạn chọn một p\
hương án, rồi bấm “Kiểm tra”.",mark:(chosen,key)=>mark(chosen,key.right),comments:marking=>commentEach(marking,VERDICTS2),say:({correct})=>correct?
"Đúng. Mời bạn đọc thêm phần giải thích.":"Chưa đúng. Phương án đúng đã được đánh dấu; mời bạn đọc phần giải thích.",
...options};var VERDICTS3={right:"Bạn trả lời đúng.",wrong:"Bạn trả lời chưa đúng.",missed:"Đây là câu trả lời đúng."},trueFalse={name:"true_fals\
e",chooseFirst:"Mời bạn chọn “Đúng” hoặc “Sai”, rồi bấm “Kiểm tra”.",mark:(chosen,key)=>mark(chosen,key.right),comments:marking=>commentEach(
marking,VERDICTS3),say:({correct})=>correct?"Bạn trả lời đúng. Mời bạn đọc thêm phần giải thích.":"Bạn trả lời chưa đúng. Mời bạn đọc phần \
giải thích.",...options};function keyOf(card){let lines=[...card.querySelectorAll("[data-option]")],values=found=>found.map(line2=>line2.getAttribute("data-option")??"");return{known:values(
lines),right:values(lines.filter(line2=>line2.hasAttribute("data-right")))}}function answerBank(bank2,index2){let wordings=new Map(index2.quizzes.flatMap(({questions})=>questions.map(([id,wording])=>[id,wording])));return{version:bank2.
version,items:index2.quizzes.flatMap(({questions})=>questions.flatMap(([id])=>{let entry=bank2.questions[id];return entry?[itemOf(id,entry,wordings.get(id)??"")]:
[]})),tests:Object.entries(bank2.trials).map(([id,{code,title,passMark}])=>({id,code,title,passMark}))}}function itemOf(id,entry,wording){let asked=parsed(entry.
ask);for(let extra of asked.querySelectorAll(".st-question__number, .st-question__hint"))extra.remove();let options3=[...asked.querySelectorAll(".st-options .st\
-option")].map(option=>[option.querySelector("input")?.getAttribute("value")??"",words(option.querySelector(".st-option__text"))]);return{id,code:entry.code,wording,
kind:entry.kind,topic:entry.topic,difficulty:entry.level,prompt:words(asked.querySelector(".st-question__prompt")),options:options3,right:keyOf(parsed(unveil(entry.
answer))).right,clauses:entry.clauses.map(([address,name,href])=>({address,name,href:unveil(href)}))}}function parsed(html){let template=document.createElement(
"template");return template.innerHTML=html,template.content}function words(element){return(element?.textContent??"").split(/\s+/).join(" ").trim()}var EPOCH=Date.UTC(2026,0,1);function hash32(text2){let sum2=2166136261;for(let byte of new TextEncoder().encode(text2.normalize("NFC")))sum2=Math.imul(sum2^byte,16777619)>>>0;return sum2=Math.
imul(sum2^sum2>>>15,739982445)>>>0,(sum2^sum2>>>13)>>>0}var SIGNS="0123456789ABCDEFGHIJKLMNOPQRSTUV",SHORT=5,FIRST_DAY=Date.UTC(2026,0,1),FORM=/^STKQ1\.([0-9A-V]{8})\.([0-9A-V]{5})\.([2-9A-Z]{6})([0-9A-V]{3})\.([1-3])([0-9A-V]{2})([0-9A-V]*)\.([0-9A-V]*)\.([0-9A-V]{7})$/,
UNSEEN=/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;function readCode(text2){let found=FORM.exec(text2);if(!found||checkWord(text2.slice(0,text2.lastIndexOf(".")))!==found[9])return;let[,bank2,test,seed,day,wide,
count,packed,written2]=found,width=Number(wide),step=SHORT+width;if(packed.length!==Number.parseInt(count,32)*step)return;let name=fromBase32(written2),answers=[];
for(let at=0;at<packed.length;at+=step)answers.push([packed.slice(at,at+SHORT),Number.parseInt(packed.slice(at+SHORT,at+step),32)]);if(!(name===void 0||new Set(
answers.map(([short2])=>short2)).size<answers.length))return{bank:bank2,test,seed,day:Number.parseInt(day,32),width,answers,name:cleanName(name)}}function wellFormed(text2){
return FORM.test(text2)}function checkWord(text2){return digits(hash32(text2),7)}function cleanName(text2){let line2=text2.normalize("NFC").replace(UNSEEN," ").
split(/\s+/).join(" ").trim();return Array.from(line2).slice(0,60).join("").trim()}function dayOf(number){return new Date(FIRST_DAY+number*864e5).toISOString().slice(0,10)}function digits(number,length){let written2="";for(let left=number;written2.
length<length;left=Math.floor(left/32))written2=SIGNS[left%32]+written2;return written2}function fromBase32(written2){if([1,3,6].includes(written2.length%8))return;let bytes=(Array.from(written2,sign=>SIGNS.indexOf(sign).toString(2).padStart(5,"0")).
join("").match(/.{8}/g)??[]).map(eight=>Number.parseInt(eight,2));try{return new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}).decode(new Uint8Array(bytes))}catch{
return}}var TICKED=["single","multiple","true_false"];function ticked(kind){return TICKED.includes(kind)}function rightOf(sheet){return sheet.answers.filter(({right})=>right).
length}function note(code,place2,values={}){return{code,place:place2,values}}function alike(one,other){return one.length===other.length&&one.every(item=>other.includes(
item))}var COLUMNS=["nguoi","don_vi","ma_de","ngan_hang","cau","id","tra_loi","dung"],SHIELD=/^'(?=[=+\-@\t＝＋－＠])/,YES=["1","true","đúng","dung","x"],NO=["0",
"false","sai",""];function fromPaper(text2,place2,bank2){let[first=[],...rows]=cellsOf(text2,delimiterOf(text2)),head=first.map(name=>name.trim().toLowerCase()),
missing=COLUMNS.filter(name=>!head.includes(name));if(missing.length)return{sheets:[],notes:[note("columns-missing",place2,{columns:missing.join(", ")})]};let table2={
known:new Map(bank2.items.map(item=>[item.id,item])),people:new Map,versions:new Set},lost={"rows-unread":0,"rows-unknown":0,"rows-twice":0};for(let row2 of rows.
map(cells=>cells.map(cell2=>cell2.trim())).filter(cells=>cells.some(Boolean))){let wrong=add(table2,new Map(head.map((name,at)=>[name,row2[at]])));wrong&&(lost[wrong]+=
1)}let disputed=disputedIn(table2),notes=Object.entries(lost).filter(([,count])=>count).map(([code,count])=>note(code,place2,{count}));if(disputed.size&&notes.push(
note("rows-differ",place2,{count:disputed.size})),disputed.size||lost["rows-unknown"]){let others=[...table2.versions].filter(version=>version.toUpperCase()!==bank2.
version).map(cleanName).sort();notes.push(...others.map(version=>note("paper-other-bank",place2,{bank:version||"?"})))}return table2.people.size||notes.push(note(
"empty",place2)),{sheets:[...table2.people.values()].map(found=>sheetOf(found,disputed,place2)),notes}}function delimiterOf(text2){let first=text2.split(`
`,1)[0],counts=[",",";","	"].map(sign=>first.split(sign).length);return[",",";","	"][counts.indexOf(Math.max(...counts))]}function cellsOf(text2,delimiter){let rows=[
[]],cell2="",quoted=!1,opened=!1,close=()=>{rows[rows.length-1].push(cell2),cell2="",opened=!1};for(let at=0;at<text2.length;at+=1){let sign=text2[at];quoted?sign!==
'"'?cell2+=sign:text2[at+1]==='"'?(cell2+=sign,at+=1):quoted=!1:sign==='"'&&!cell2&&!opened?(quoted=!0,opened=!0):sign===delimiter?close():sign===`
`||sign==="\r"?(sign==="\r"&&text2[at+1]===`
`&&(at+=1),close(),rows.push([])):cell2+=sign}return close(),rows}function add(table2,cells){let row2=COLUMNS.map(name=>cells.get(name)),[person2,unit,variant,version,
,id,written2,marked]=row2.map(cell2=>cell2??""),right=marked.toLowerCase();if(row2.includes(void 0)||!id||![...YES,...NO].includes(right))return"rows-unread";table2.
versions.add(version);let item=table2.known.get(id);if(!item)return"rows-unknown";let who=[person2,unit,variant].map(cell2=>cleanName(cell2.replace(SHIELD,""))),
turn=0;for(;!who[0]&&table2.people.get(JSON.stringify([...who,turn]))?.answers.has(id);)turn+=1;let key=JSON.stringify([...who,turn]),found=table2.people.get(key)??
{who,turn,answers:new Map};return table2.people.set(key,found),found.answers.has(id)?"rows-twice":(found.answers.set(id,{id,right:YES.includes(right),chosen:valuesIn(
item,written2)}),"")}function disputedIn({known,people:people2}){let all=[...people2.values()].flatMap(({answers})=>[...answers.values()]),differs=({id,right,chosen})=>chosen!==
null&&alike(chosen,known.get(id)?.right??[])!==right;return new Set(all.filter(differs).map(({id})=>id))}function sheetOf({who:[person2,unit,variant],turn,answers},disputed,place2){
let attempt=person2?`${variant}.${person2}.${unit}`:`${variant}.${place2}.${unit}.${turn}`,told2=[...answers.values()].map(answer=>disputed.has(answer.id)?{...answer,
chosen:null}:answer);return{person:person2,unit,test:`Mã đề ${variant}`,attempt,day:"",answers:told2,place:place2,passMark:null}}function valuesIn(item,written2){
let parts=written2.split(/[\s,;+|]+/).filter(Boolean),offered=item.options.map(([value])=>value),whole2=parts.every(part=>offered.includes(part))&&new Set(parts).
size===parts.length;return ticked(item.kind)&&whole2?parts:null}var FORM2="so-tay-ket-qua",HEAD=["library","bank","test","testCode","title","seed","day","name","unit"],MOST=1e3;function fromCode(code,given,place2,bank2){let known=new Map(
bank2.items.map(item=>[item.code,item])),answers=code.answers.flatMap(([name,bits])=>{let item=known.get(name);return item?[fromBits(item,bits)]:[]}),test=bank2.
tests.find(one=>one.code===code.test),sheet={person:cleanName(given)||code.name,unit:"",test:test?.title??"Đề không còn trong thư viện",attempt:`${code.
test}.${code.seed}`,day:dayOf(code.day),answers,place:place2,passMark:test&&answers.length===code.answers.length?test.passMark:null};return{sheets:answers.length?
[sheet]:[],notes:aboutBank(code.bank,answers.length,code.answers.length,place2,bank2)}}function fromSaved(text2,place2,bank2){let kept;try{kept=JSON.parse(text2)}catch{
return{sheets:[],notes:[note("file-damaged",place2)]}}if(typeof kept!="object"||kept===null||own(kept,"form")!==FORM2)return{sheets:[],notes:[note("file-foreign",
place2)]};if(!whole(kept)||kept.check!==checkWord(savedLines(kept)))return{sheets:[],notes:[note("file-damaged",place2)]};let known=new Map(bank2.items.map(item=>[
item.id,item])),answers=kept.answers.flatMap(({id,wording,right,chosen})=>{let item=known.get(id);return item?.wording===wording?[fromChosen(item,chosen,right)]:
[]}),test=bank2.tests.find(one=>one.id===kept.test),sheet={person:cleanName(kept.name),unit:cleanName(kept.unit),test:test?.title??cleanName(kept.title),attempt:`${kept.
testCode}.${kept.seed}`,day:kept.day,answers,place:place2,passMark:test&&answers.length===kept.answers.length?test.passMark:null};return{sheets:answers.length?[
sheet]:[],notes:aboutBank(kept.bank,answers.length,kept.answers.length,place2,bank2)}}function savedLines(kept){let rows=kept.answers.map(({id,wording,right,chosen})=>[
id,wording,String(Number(right)),...chosen].join("|"));return[...HEAD.map(name=>kept[name]),...rows].join(`
`)}function fromBits(item,bits){return ticked(item.kind)?fromChosen(item,item.options.filter((_,at)=>bits>>at&1).map(([value])=>value),!1):{id:item.id,right:bits===
1,chosen:null}}function fromChosen(item,chosen,said){if(item.kind==="short_answer")return{id:item.id,right:said,chosen:null};let right=chosen.length>0&&alike([...new Set(
chosen)],item.right);return{id:item.id,right,chosen:ticked(item.kind)?chosen:null}}function aboutBank(version,read2,all,place2,bank2){return version===bank2.version&&
read2===all?[]:read2?[note(read2===all?"bank-other":"bank-changed",place2,{bank:version,read:read2,all})]:[note("bank-unknown",place2,{bank:version})]}function whole(kept){
let answers=own(kept,"answers");return[...HEAD,"check"].every(name=>short(own(kept,name)))&&/^\d{4}-\d\d-\d\d$/.test(String(own(kept,"day")))&&Array.isArray(answers)&&
answers.length>0&&answers.length<=MOST&&answers.every(wholeAnswer)&&new Set(answers.map(({id})=>id)).size===answers.length}function wholeAnswer(entry){let chosen=own(
entry,"chosen");return short(own(entry,"id"))&&short(own(entry,"wording"))&&typeof own(entry,"right")=="boolean"&&Array.isArray(chosen)&&chosen.length<=12&&chosen.
every(short)}function short(value){return typeof value=="string"&&Array.from(value).length<=200}function own(holder,name){if(!(typeof holder!="object"||holder===
null||!Object.prototype.hasOwnProperty.call(holder,name)))return holder[name]}var START=/STKQ([0-9]+)\./gi,REST=/^[0-9A-Z.]*/,WHOLE=/^[0-9A-Z.]+$/,STAMP=/^\s*\[[^\]]*\]\s*/,MOST_LINES=12;function gather(sources,bank2){let read2=sources.map(
({name,text:text2})=>text2===void 0?{sheets:[],notes:[note("encoding",name)]}:readText(text2,name,bank2)),{sheets,notes}=withoutDoubles(read2.flatMap(one=>one.sheets));
return{sheets,notes:[...toldOnce(read2.flatMap(one=>one.notes)),...notes]}}function toldOnce(notes){let others=notes.filter(({code})=>code==="bank-other");return notes.
flatMap(one=>{if(one.code!=="bank-other")return[one];let same=others.filter(({values})=>values.bank===one.values.bank);return same[0]===one?[note(one.code,one.place,
{bank:one.values.bank,count:same.length})]:[]})}function decoded(bytes){let mark2=`${bytes[0]} ${bytes[1]}`,encoding=mark2==="255 254"?"utf-16le":mark2==="254 2\
55"?"utf-16be":"utf-8";try{let text2=new TextDecoder(encoding,{fatal:!0}).decode(bytes);return text2.includes("\0")?void 0:text2}catch{return}}function readText(text2,place2,bank2){
let start=text2.trimStart();if(!start)return{sheets:[],notes:[note("empty",place2)]};if(start.startsWith("{"))return fromSaved(text2,place2,bank2);let head=start.
split(`
`,1)[0].split(delimiterOf(start)).map(cell2=>cell2.trim().replace(/^"+|"+$/g,"").toLowerCase());return COLUMNS.filter(name=>head.includes(name)).length>=3?fromPaper(
start,place2,bank2):codesIn(text2,place2,bank2)}function withoutDoubles(sheets){let kept=new Map,notes=[];for(let sheet of sheets){let[better,other]=[kept.get(sheet.
attempt),sheet];if(!better){kept.set(sheet.attempt,sheet);continue}(!better.person||!better.unit&&sheet.unit)&&([better,other]=[sheet,better]),kept.set(sheet.attempt,
better),notes.push(note("same-attempt",other.place,{person:better.person||"?",first:better.place}))}let people2=new Map,whose=sheet=>JSON.stringify([folded(sheet.
person),folded(sheet.unit),sheet.test]),all=[...kept.values()];for(let sheet of[...all].sort((one,other)=>+(one.day>other.day)-+(one.day<other.day)))people2.has(
whose(sheet))||people2.set(whose(sheet),sheet);for(let sheet of all){let first=people2.get(whose(sheet));sheet.person&&first&&first!==sheet&&notes.push(note("sa\
me-person",sheet.place,{person:sheet.person,test:sheet.test,first:first.place}))}return{sheets:all.filter(sheet=>!sheet.person||people2.get(whose(sheet))===sheet),
notes}}function codesIn(text2,place2,bank2){let all={sheets:[],notes:[]},lines=text2.split(/\r\n|[\n\r]/),without=0;for(let at=0;at<lines.length;at+=1){let here=`${place2}\
:${at+1}`,line2=lines[at],starts=[...line2.matchAll(START)].map(found=>found.index??0);starts.length||(/STCU[0-9]+\./i.test(line2)?all.notes.push(note("progress\
-code",here)):line2.trim()&&(without+=1));for(let[turn,start]of starts.entries()){let end=starts[turn+1]??line2.length,{body,used}=wholeCode(line2.slice(start,end),
end===line2.length?lines.slice(at+1,at+1+MOST_LINES):[]),code=readCode(body);if(!code){all.notes.push(note(why(body,line2.slice(start)),here));continue}at+=used;
let given=turn?"":line2.slice(0,start).replace(STAMP,"").trim().replace(/[:;,\-–\t ]+$/,""),{sheets,notes}=fromCode(code,given,here,bank2);all.sheets.push(...sheets),
all.notes.push(...notes)}}return without&&all.notes.push(note("lines-without",place2,{count:without})),!all.sheets.length&&!all.notes.length&&all.notes.push(note(
"empty",place2)),all}function wholeCode(text2,following){let written2=REST.exec(text2)?.[0]??"",body=bare(written2);if(readCode(body))return{body,used:0};let whole2=written2;
for(let[at,line2]of following.entries()){let part=line2.trim();if(!WHOLE.test(part)||/STKQ[0-9]+\./i.test(part))break;if(whole2+=part,readCode(bare(whole2)))return{
body:bare(whole2),used:at+1}}return{body,used:0}}function bare(text2){return text2.replace(/\.+$/,"")}function why(body,line2){return/^STKQ([0-9]+)\./i.exec(line2)?.[1]!==
"1"?"code-newer":wellFormed(body)?"code-damaged":"code-short"}function folded(text2){return cleanName(text2).toLowerCase()}function escape(text2){return text2.replace(/[&<>"]/g,sign=>`&#${sign.charCodeAt(0)};`)}var[WIDTH,HEIGHT,FOOT,TOP]=[360,200,44,26],[LEFT,RIGHT]=[40,14];function spreadPlot(bins){let most=Math.max(...bins,1),step=Math.floor((WIDTH-LEFT-RIGHT)/10),base=HEIGHT-
FOOT,parts=[open("Phân bố điểm của lớp; số liệu ở bảng bên cạnh",HEIGHT),line(LEFT,base,WIDTH-RIGHT,base)];for(let[at,count]of bins.entries()){
let x=LEFT+at*step,tall=Math.floor((base-TOP)*count/most);count&&(parts.push(`<rect class="st-plot__bar" x="${x+3}" y="${base-tall}" width="${step-6}" height="${tall}\
"/>`),parts.push(text(x+Math.floor(step/2),base-tall-6,String(count),"middle"))),parts.push(text(x,base+18,String(10*at),"middle"))}return parts.push(text(LEFT+
10*step,base+18,"100","middle"),text(WIDTH-RIGHT,HEIGHT-4,"% câu đúng","end")),`${parts.join("")}</svg>`}function itemPlot(points){let base=300-FOOT,parts=[open(
"Độ khó và độ phân biệt của từng câu; số liệu ở bảng bên cạnh",300)];for(let share2 of[0,25,50,75,100]){let x=across(share2/100);parts.
push(line(x,TOP,x,base,share2===0),text(x,base+18,String(share2),"middle"))}for(let[written2,value]of[["−0,5",-.5],["0",0],["0,5",.5],["1",1]]){let y=down(value,
base);parts.push(line(LEFT,y,WIDTH-RIGHT,y,value===0),text(LEFT-8,y+5,written2,"end"))}parts.push(text(WIDTH-RIGHT,296,"% người đúng","end"),text(4,14,"Độ \
phân biệt","start"));for(let[label,difficulty,told2,suspect]of points){let[x,y]=[across(difficulty),down(Math.max(told2,-.6),base)],sign=suspect?`M${x-6} ${y+
5}h12l-6 -11z`:`M${x-4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`,tone=suspect?" st-plot__dot--warn":"";parts.push(`<path class="st-plot__dot${tone}" d="${sign}"/>`),
suspect&&parts.push(text(x+8,y+5,label,"start"))}return`${parts.join("")}</svg>`}function shareBar(right,asked){return`<svg class="st-plot__share" viewBox="0 0 \
100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="st-plot__ground" width="100" height="10"/><rect class="st-plot__bar" width="${Math.floor(100*
right/asked+.5)}" height="10"/></svg>`}function open(label,tall){return`<svg class="st-plot" viewBox="0 0 ${WIDTH} ${tall}" role="img" aria-label="${label}">`}function across(share2){
return Math.floor(LEFT+share2*(WIDTH-LEFT-RIGHT)+.5)}function down(value,base){return Math.floor(base-(value+.6)*(base-TOP)/1.6+.5)}function line(x1,y1,x2,y2,strong=!0){
return`<line class="st-plot__line${strong?"":" st-plot__line--fine"}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`}function text(x,y,words2,anchor){return`<te\
xt x="${x}" y="${y}" text-anchor="${anchor}">${words2}</text>`}var NOTES={encoding:"Không đọc được tệp: không phải tệp chữ UTF-8. Hãy lưu lại tệp với mã UTF-8 rồi nộp lại.",empty:"Không có mã\
 kết quả hay bài làm nào ở đây.","code-damaged":"Mã kết quả có ký tự sai. Hãy xin người học gửi lại mã, sao chép chứ không gõ tay.",
"code-short":"Mã kết quả bị thiếu một phần hoặc có ký tự lạ. Hãy xin người học gửi lại cả mã.","code-newer":"Mã kết quả này do\
 phiên bản Sổ tay mới hơn làm ra. Hãy dùng bản Sổ tay mới để đọc.","progress-code":"Đây là mã tiến độ, không phải mã kết quả. Mã kết quả \
bắt đầu bằng STKQ1.","lines-without":"{count} dòng không có mã kết quả nên được bỏ qua.","file-damaged":"Tệp bị hỏng hoặc đã bị sửa, nên k\
hông tính. Hãy xin lại tệp từ người học.","file-foreign":"Tệp này không phải tệp kết quả của Sổ tay.","columns-missing":"Bảng điểm\
 bài giấy thiếu cột: {columns}.","rows-unread":"{count} dòng thiếu mã câu hoặc cột “dung” không phải 1 hay 0, nên không tính.","rows-u\
nknown":"{count} dòng có mã câu không còn trong ngân hàng, nên không tính.","rows-twice":"{count} dòng lặp lại một câu của cùng một bài; chỉ tính dòn\
g đầu.","rows-differ":"{count} câu được chấm theo đáp án khác với ngân hàng hiện nay. Điểm giữ như đã chấm; không đếm các phương án đã chọn của những câu này\
.","paper-other-bank":"Bài giấy in từ phiên bản ngân hàng {bank}, khác với ngân hàng đang dùng.","bank-other":"{count} bài, kể từ đây, làm trên\
 phiên bản ngân hàng khác ({bank}). Mọi câu vẫn giữ nguyên trong ngân hàng hiện nay nên được tính đủ.","bank-changed":"Bài làm trên p\
hiên bản ngân hàng khác ({bank}). Chỉ tính {read} trong {all} câu; những câu kia đã được sửa hoặc bỏ.","bank-unknown":"Bài làm trên ngâ\
n hàng khác ({bank}); không câu nào còn trong ngân hàng hiện nay, nên không tính.","same-attempt":"Bài này của {person} đã có ở {first}; chỉ tính m\
ột lần.","same-person":"{person} đã có một bài “{test}” ở {first}; chỉ tính bài làm trước. Nếu là hai người trùng tên, hãy ghi thêm đơn vị vào trước mã."},
FLAGS={few:"Ít người làm, chưa đủ để nhận xét.",negative:"Người làm tốt hay sai câu này hơn người làm kém: xem lại đáp án và cách hỏi.",
rival:"Nhóm làm tốt chọn một phương án khác nhiều hơn đáp án: xem lại đáp án và cách hỏi.",weak:"Hầu như không phân biệt được người n\
ắm và chưa nắm.",easy:"Gần như ai cũng làm đúng.",hard:"Ít người làm đúng: dạy lại, hoặc xem câu hỏi có rõ không.",unused:"Có ph\
ương án sai không ai chọn."},LEVELS={easy:"dễ",medium:"vừa",hard:"khó"};function noteWords({code,place:place2,values}){let told2=name=>name==="person"&&
values.person==="?"?"một người không ghi tên":name==="bank"&&values.bank==="?"?"không ghi rõ":String(values[name]);return`${place2}: ${NOTES[code].replace(
/\{(\w+)\}/g,(_,name)=>told2(name))}`}function remarks(flags){return flags.map(flag=>FLAGS[flag]).join(" ")}function levelWords(level){return LEVELS[level]??level}
function againWords({again,few,doubtful}){return few?"còn ít lượt trả lời":again?doubtful?"xem lại câu hỏi, rồi dạy lại":"dạy lại":""}function reliabilityWords(value){
return value===null?"Chưa tính được: cần ít nhất hai người làm cùng một bộ câu và có điểm khác nhau.":value>=.7?"Đủ dùng để so sánh n\
gười học trong một bài kiểm tra trên lớp.":value>=.5?"Chỉ nên dùng để xem cả lớp, chưa đủ để so sánh từng người.":"Thấp: đừ\
ng so sánh từng người bằng điểm này; bài ngắn hoặc rất đều thường thấp."}function percent(share2){return`${Math.floor(100*share2+.5)}\
 %`}function hundredths(number){if(number===null)return"–";let whole2=Math.floor(100*Math.abs(number)+.5);return`${number<0&&whole2?"−":""}${Math.floor(whole2/
100)},${String(whole2%100).padStart(2,"0")}`}function dayWords(day){let[year,month,date]=day.split("-");return date?`${date}/${month<="02"?month:Number(month)}/${year}`:
""}function passedWords(passed){return passed===null?"":passed?"đạt":"chưa đạt"}function shortened(text2){if(Array.from(text2).length<=90)return text2;let start=Array.
from(text2).slice(0,90).join("");return`${start.slice(0,start.lastIndexOf(" "))}…`}function reportHtml(report2,linked){return[about(report2),report2.sheets.length?[people(report2),clauses(report2,linked),groups(report2),items(report2),options2(
report2)].join(""):""].join("")}function about({notes,sheets,mean}){let lines=notes.map(note2=>`<li>${escape(noteWords(note2))}</li>`).join(""),told2=notes.length?
`<h2 id="can-luu-y">Cần lưu ý</h2><ul class="st-results__notes">${lines}</ul>`:"";return sheets.length?`${told2}<h2 id="ca-lop">Cả lớp</h2><p>${sheets.length}\
 bài; trung bình đúng ${percent(mean)}.</p>`:told2}function people({sheets,bins}){let units=sheets.some(({unit})=>unit),rows=sheets.map((sheet,at)=>{let[right,
size]=[rightOf(sheet),sheet.answers.length],passed=passedWords(sheet.passMark===null?null:right>=sheet.passMark),unit=units?`<td>${escape(sheet.unit)}</td>`:"";
return`<tr><th scope="row" class="st-name">${escape(sheet.person||`Không ghi tên (bài ${at+1})`)}</th><td>${right}/${size}</td>${shareCell(right,size)}<td cl\
ass="st-share">${passed}</td>${unit}<td class="st-wide">${escape(sheet.test)}</td><td>${dayWords(sheet.day)}</td></tr>`}),head=["Người","Đúng","Tỷ lệ",
"Kết quả",...units?["Đơn vị"]:[],"Đề","Ngày"];return`<figure>${spreadPlot(bins)}</figure>${table("Bảng lớp",head,rows)}`}function clauses({clauses:found},linked){
let row2=one=>{let{clause,right,asked,questions}=one,name=escape(clause.name);return`<tr><th scope="row" class="st-wide">${linked&&clause.href?`<a href="${escape(
clause.href)}">${name}</a>`:name}</th><td>${right}/${asked}</td>${shareCell(right,asked)}<td>${questions}</td><td class="st-name">${againWords(one)}</td></tr>`},
part=(label,again)=>table(label,["Điều khoản","Đúng","Tỷ lệ","Số câu","Gợi ý"],found.filter(one=>one.again===again).map(row2)),others=found.filter(
({again})=>!again).length;return`<h2 id="day-lai">Điều khoản nên dạy lại</h2>
<p>Theo mức Sổ tay gợi ý: điều khoản có từ 5 lượt trả lời và dưới 60 % đúng. Điều khoản có câu hỏi đang bị ngờ (xem “Từng câu hỏi”) thì xem lại câu hỏi trước.</\
p>
${others<found.length?part("Điều khoản nên dạy lại",!0):"<p>Chưa có điều khoản nào dưới mức ấy.</p>"}
${others?`<details><summary>Các điều khoản khác (${others})</summary>${part("Các điều khoản khác",!1)}</details>`:""}`}function groups({topics,levels}){
let part=(title,id,head,tallies)=>{let rows=tallies.map(({name,right,asked})=>`<tr><th scope="row">${escape(levelWords(name))}</th><td>${right}/${asked}</td>${shareCell(
right,asked)}</tr>`);return`<h2 id="${id}">${title}</h2>${table(title,[head,"Đúng","Tỷ lệ"],rows)}`};return part("Theo chủ đề","chu-de","Chủ đề",
topics)+part("Theo độ khó khi soạn","do-kho","Độ khó",levels)}function items({items:found,reliability:reliability2}){let{value,learners,questions}=reliability2,
over=value===null?"":`, tính trên ${learners} bài cùng ${questions} câu`,points=found.flatMap((one,at)=>one.discrimination===null?[]:[[String(at+1),one.difficulty,
one.discrimination,one.suspect]]),rows=found.map((one,at)=>{let cells=[one.asked,hundredths(one.difficulty),hundredths(one.discrimination),hundredths(one.spread)];
return`<tr${one.suspect?' class="st-results__suspect"':""}><th scope="row">${at+1}</th><td class="st-wide">${escape(shortened(one.item.prompt))} <small>(${escape(
one.item.id)})</small></td>${cells.map(cell2=>`<td>${cell2}</td>`).join("")}<td class="st-wide">${remarks(one.flags)}</td></tr>`});return`<h2 id="tung-cau">Từng\
 câu hỏi</h2><p>Độ tin cậy KR-20: ${hundredths(value)}${over}. ${reliabilityWords(value)}</p>
${points.length?`<figure>${itemPlot(points)}</figure>`:""}
<p>p: tỷ lệ người làm đúng. r: tương quan giữa câu này và phần còn lại của bài. D: tỷ lệ đúng của 27 % người điểm cao nhất trừ đi 27 % người điểm thấp nhất. Hìn\
h tam giác là câu nên xem lại.</p>
${table("Số liệu từng câu",["Câu","Câu hỏi","Lượt","p","r","D","Nhận xét"],rows)}`}function options2({items:found}){let parts=found.flatMap((one,at)=>{
if(!one.shares.length||!one.known)return[];let rows=one.shares.map(share2=>row(`${share2.right?"Đáp án: ":""}${share2.text}`,[`${share2.count}/${one.known} (${percent(
share2.count/one.known)})`,percent(share2.upper),percent(share2.lower)]));return[`<details><summary>Câu ${at+1}: ${escape(one.item.prompt)}</summary>${table(`C\
ác phương án của câu ${at+1}`,["Phương án","Số người chọn","Nhóm trên","Nhóm dưới"],rows)}</details>`]});return parts.length?`<h2 id="phu\
ong-an">Các phương án</h2>${parts.join("")}`:""}function shareCell(right,asked){return`<td class="st-share">${percent(right/asked)} ${shareBar(right,asked)}\
</td>`}function row(head,cells){return`<tr><th scope="row">${escape(head)}</th>${cells.map(cell2=>`<td>${escape(cell2)}</td>`).join("")}</tr>`}function table(label,head,rows){
let names=head.map(name=>`<th scope="col">${name}</th>`).join("");return`<div class="st-scroll" tabindex="0" role="region" aria-label="${label}"><table class="s\
t-table"><thead><tr>${names}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`}var STYLE=`:root{--st-ink:#21201e;--st-paper:#fff;--st-ground:#f7f5f1;--st-hair:#dcd7cd;--st-line:#6b665e;--st-red:#a61b1b;--st-wrong:#8f3a0c;color-scheme:light\
 dark}
@media (prefers-color-scheme:dark){:root{--st-ink:#ece8e1;--st-paper:#1b1a18;--st-ground:#262421;--st-hair:#45413a;--st-line:#b9b3a8;--st-red:#f0a3a0;--st-wrong\
:#f2b08c}}
body{margin:0 auto;max-width:72rem;padding:1rem;background:var(--st-paper);color:var(--st-ink);font:17px/1.6 "Be Vietnam Pro",system-ui,"Segoe UI",sans-serif}
h1{font-size:1.6rem}h2{margin-top:2rem;font-size:1.25rem}p{max-width:68ch}figure{max-width:40rem;margin:1rem 0}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:.4em .7em;border-bottom:1px solid var(--st-hair);text-align:left;vertical-align:t\
op}
thead th{background:var(--st-ground);white-space:nowrap}tbody th{font-weight:400}.st-scroll{overflow-x:auto}.st-results__suspect th{border-left:4px solid var(--\
st-wrong)}
small{color:var(--st-line);overflow-wrap:anywhere}.st-plot{display:block;width:100%;height:auto;font-size:13px;max-width:26rem;fill:var(--st-ink)}
.st-plot__bar,.st-plot__dot{fill:var(--st-red)}.st-plot__dot--warn{fill:var(--st-wrong)}.st-plot__ground{fill:var(--st-hair)}.st-plot__line{stroke:var(--st-line\
)}.st-plot__line--fine{stroke:var(--st-hair)}
.st-plot__share{display:block;width:100%;height:.45em;margin-top:.3em}.st-share{min-width:5em;white-space:nowrap}.st-wide{min-width:12em}.st-name{min-width:9em}\
@media print{.st-scroll{overflow:visible}details:not([open]){display:none}}`;function savedPage(body){return`<!doctype html><html lang="vi"><head><meta charset=\
"utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Kết quả lớp</title><style>${STYLE}</style></head><body><main class="st-results"><h1>Kết quả lớp</h1>${body}</main></body></html>`}var TAIL=.27,ENOUGH=10,[WEAK,EASY,HARD,DOUBT]=[.1,.95,.25,.8],sum=numbers=>numbers.reduce((total,number)=>total+number,0);function analyse(sheets,bank2){let rows=new Map;
for(let sheet of sheets){let[size,all]=[sheet.answers.length,rightOf(sheet)];for(let{id,right,chosen}of sheet.answers){let rest=size>1?(all-Number(right))/(size-
1):null;rows.set(id,[...rows.get(id)??[],{right:Number(right),chosen,score:all/size,rest}])}}return bank2.items.flatMap(item=>{let found=rows.get(item.id);return found?
[figures(item,found)]:[]})}function reliability(sheets){let groups2=new Map;for(let sheet of sheets){let key=sheet.answers.map(({id})=>id).sort().join(" ");groups2.
set(key,[...groups2.get(key)??[],sheet])}let group=[...groups2.values()].reduce((most,one)=>one.length>most.length?one:most,[]);return group.length?{value:kr20(
group),learners:group.length,questions:group[0].answers.length}:{value:null,learners:0,questions:0}}function kr20(group){let[count,size]=[group.length,group[0].
answers.length],totals=group.map(rightOf),mean=sum(totals)/count,variance=sum(totals.map(total=>(total-mean)**2))/count;if(count<2||size<2||variance===0)return null;
let right=new Map;for(let{answers}of group)for(let answer of answers)right.set(answer.id,(right.get(answer.id)??0)+Number(answer.right));let unlike=sum([...right.
values()].map(hits=>hits/count*(1-hits/count)));return size/(size-1)*(1-unlike/variance)}function correlation(pairs){let count=pairs.length;if(count<3)return null;
let meanX=sum(pairs.map(([x])=>x))/count,meanY=sum(pairs.map(([,y])=>y))/count,across2=sum(pairs.map(([x,y])=>(x-meanX)*(y-meanY))),spread=sum(pairs.map(([x])=>(x-
meanX)**2))*sum(pairs.map(([,y])=>(y-meanY)**2));return spread<1e-18?null:across2/Math.sqrt(spread)}function tail(scores){let size=Math.max(1,Math.floor(TAIL*scores.
length+.5)),edge=[...scores].sort((one,other)=>other-one)[size-1],above=scores.filter(score=>score>edge).length,atEdge=scores.filter(score=>score===edge).length;
return scores.map(score=>score>edge?1:score===edge?(size-above)/atEdge:0)}function figures(item,rows){let[asked,right]=[rows.length,sum(rows.map(row2=>row2.right))],
upper=tail(rows.map(({score})=>score)),lower=tail(rows.map(({score})=>-score)),rested=rows.flatMap(row2=>row2.rest===null?[]:[[row2.right,row2.rest]]),discrimination=correlation(
rested),mean=weights=>sum(rows.map((row2,at)=>row2.right*weights[at]))/sum(weights),shares=item.options.map(([value,text2])=>share(value,text2,item,rows,upper,lower)),
flags=flagsOf(item,asked,right/asked,discrimination,shares);return{item,asked,right,difficulty:right/asked,discrimination,spread:asked>1?mean(upper)-mean(lower):
null,shares,known:rows.filter(({chosen})=>chosen!==null).length,leftOut:rows.filter(({chosen})=>chosen?.length===0).length,flags,suspect:flags.includes("negativ\
e")||flags.includes("rival")}}function share(value,text2,item,rows,upper,lower){let took=rows.map(({chosen})=>!!chosen?.includes(value)),part=weights=>{let known=sum(
weights.filter((_,at)=>rows[at].chosen!==null));return known?sum(weights.filter((_,at)=>took[at]))/known:0};return{value,text:text2,right:item.right.includes(value),
count:took.filter(Boolean).length,upper:part(upper),lower:part(lower)}}function flagsOf(item,asked,p,told2,shares){if(asked<ENOUGH)return["few"];let doubtful=told2!==
null&&told2<-DOUBT/Math.sqrt(asked),unused=shares.some(({count,right})=>!count&&!right)&&asked>=2*ENOUGH&&p<EASY,single2=item.kind==="single"||item.kind==="true\
_false";return[["negative",doubtful],["rival",single2&&rival(shares)],["weak",told2!==null&&!doubtful&&told2<WEAK&&p<EASY],["easy",p>=EASY],["hard",p<=HARD],["u\
nused",unused]].filter(([,found])=>found).map(([name])=>name)}function rival(shares){let right=Math.max(0,...shares.filter(one=>one.right).map(({upper})=>upper));
return shares.some(one=>!one.right&&one.upper>right)}var AGAIN=.6,FEW=5,LEVELS2=["easy","medium","hard"];function report({sheets,notes},bank2){let items2=analyse(sheets,bank2),topics=[...new Set(items2.map(({item})=>item.
topic))],shares=sheets.map(sheet=>rightOf(sheet)/sheet.answers.length);return{sheets,notes,items:items2,topics:topics.map(name=>tally(name,items2.filter(({item})=>item.
topic===name))),levels:LEVELS2.map(name=>tally(name,items2.filter(({item})=>item.difficulty===name))).filter(({asked})=>asked),clauses:byClause(items2),reliability:reliability(
sheets),bins:binsOf(sheets),mean:shares.reduce((total,share2)=>total+share2,0)/Math.max(shares.length,1)}}function binsOf(sheets){let bins=Array.from({length:10},
()=>0);for(let sheet of sheets)bins[Math.min(Math.floor(10*rightOf(sheet)/sheet.answers.length),9)]+=1;return bins}function tally(name,group){let count=which=>group.
reduce((total,one)=>total+one[which],0);return{name,right:count("right"),asked:count("asked")}}function byClause(items2){let tallies=[...new Map(items2.flatMap(
({item})=>item.clauses.map(clause=>[clause.address,clause]))).values()].map(clause=>{let group=items2.filter(({item})=>item.clauses.some(({address})=>address===
clause.address)),{right,asked}=tally("",group),doubtful=group.filter(({suspect})=>suspect).length;return{clause,right,asked,questions:group.length,doubtful,few:asked<
FEW,again:asked>=FEW&&right/asked<AGAIN}}),order=(one,other)=>Number(one.few)-Number(other.few)||one.right/one.asked-other.right/other.asked||other.asked-one.asked||
(one.clause.address<other.clause.address?-1:1);return tallies.sort(order)}var RISKY=/^[ \u00a0\ufeff]*[=+\-@\t\r\n＝＋－＠]/;function tables(report2){return{"lop.csv":written(["Người","Đơn vị","Đề","Ngày","Đúng","Số c\
âu","Tỷ lệ","Đạt"],report2.sheets.map(person)),"cau-hoi.csv":written(["Câu","Mã câu","Câu hỏi","Chủ đề","Độ khó soạn","Lượt làm","Đ\
úng","Độ khó p","Phân biệt r","Phân biệt D","Bỏ trống","Nhận xét"],report2.items.map((one,at)=>[at+1,one.item.id,one.item.prompt,one.item.topic,
levelWords(one.item.difficulty),one.asked,one.right,hundredths(one.difficulty),hundredths(one.discrimination),hundredths(one.spread),one.leftOut,remarks(one.flags)])),
"phuong-an.csv":written(["Câu","Mã câu","Phương án","Đáp án","Số người chọn","Nhóm trên","Nhóm dưới"],report2.items.flatMap((one,at)=>one.
shares.map(share2=>[at+1,one.item.id,share2.text,share2.right?"x":"",share2.count,percent(share2.upper),percent(share2.lower)]))),"dieu-khoan.csv":written(["Điề\
u khoản","Số câu","Đúng","Lượt trả lời","Tỷ lệ","Gợi ý"],report2.clauses.map(one=>[one.clause.name,one.questions,one.right,one.asked,percent(
one.right/one.asked),againWords(one)]))}}function person(sheet){let[right,size]=[rightOf(sheet),sheet.answers.length],passed=sheet.passMark===null?null:right>=sheet.
passMark;return[sheet.person,sheet.unit,sheet.test,dayWords(sheet.day),right,size,percent(right/size),passedWords(passed)]}function written(head,rows){return`\uFEFF${[
head,...rows].map(row2=>row2.map(cell).join(",")).join(`\r
`)}\r
`}function cell(value){let text2=typeof value=="string"&&RISKY.test(value)?`'${value}`:String(value);return/[",\r\n]/.test(text2)?`"${text2.replace(/"/g,'""')}"`:
text2}var LARGEST=2e7,FORM3=`<form class="st-results__form">
<p><label for="st-results-codes">Dán các mã kết quả, mỗi mã một dòng</label></p>
<p class="st-results__help" id="st-results-help">Viết tên trước mã nếu người học không ghi tên, ví dụ: Tổ 1 số 12: STKQ1…</p>
<textarea id="st-results-codes" rows="6" spellcheck="false" autocomplete="off" aria-describedby="st-results-help"></textarea>
<p><label for="st-results-files">Hoặc chọn tệp: tệp kết quả người học gửi, tệp chữ có các mã, bảng điểm bài giấy (ket-qua.csv)</label></p>
<input id="st-results-files" type="file" multiple accept=".json,.txt,.csv">
<div class="st-question__actions"><button type="submit" class="st-button">Tổng hợp</button>
<button type="button" class="st-button st-button--quiet" data-do="clear">Xóa hết</button></div></form>
<p role="status" class="st-results__said"></p>
<div class="st-question__actions st-results__save" hidden><button type="button" class="st-button" data-do="page">Lưu báo cáo</button>
<button type="button" class="st-button st-button--quiet" data-do="tables">Lưu các bảng CSV</button>
<button type="button" class="st-button st-button--quiet" data-do="print">In</button></div>
<div class="st-results"></div>`,ClassResults=class extends HTMLElement{constructor(){super(),this.report=void 0}connectedCallback(){let[held,data]=[bank(),index()];
!held||!data||this.bank||(this.bank=answerBank(held,data),this.innerHTML=FORM3,this.addEventListener("submit",this),this.addEventListener("click",this))}handleEvent(event){
if(event.type==="submit"){event.preventDefault(),this.gather();return}let asked=event.target instanceof Element?event.target.closest("[data-do]")?.getAttribute(
"data-do"):null;({clear:()=>this.clear(),page:()=>this.savePage(),tables:()=>this.saveTables(),print:()=>window.print()})[asked]?.()}async gather(){let codes=this.
querySelector("textarea")?.value??"",files=[...this.querySelector("[type=file]")?.files??[]],read2=await Promise.all(files.map(sourceOf)),sources=[...codes.trim()?
[{name:"Ô dán mã",text:codes}]:[],...read2];if(!this.bank)return;this.report=report(gather(sources,this.bank),this.bank);let count=this.report.sheets.length,
place2=this.querySelector(".st-results");place2&&(place2.innerHTML=reportHtml(this.report,!0)),this.querySelector(".st-results__save")?.toggleAttribute("hidden",
!count),this.say(sources.length?told(count,this.report.notes.length):"Mời dán mã hoặc chọn tệp, rồi bấm “Tổng hợp”.")}clear(){this.report=
void 0,this.querySelector("form")?.reset(),this.querySelector(".st-results")?.replaceChildren(),this.querySelector(".st-results__save")?.setAttribute("hidden",""),
this.say("Đã xóa mọi mã và kết quả khỏi trang này."),this.querySelector("textarea")?.focus()}savePage(){this.report&&download(new Blob([savedPage(
reportHtml(this.report,!1))],{type:"text/html"}),"ket-qua-lop.html")}saveTables(){if(this.report){for(let[name,text2]of Object.entries(tables(this.report)))download(
new Blob([text2],{type:"text/csv"}),name);this.say("Đang lưu bốn bảng: lop.csv, cau-hoi.csv, phuong-an.csv, dieu-khoan.csv. Trình duyệt hỏi về việc tải nhiều tệ\
p thì chọn cho phép.")}}say(words2){let status=this.querySelector(".st-results__said");status&&(status.textContent=words2)}};function told(count,notes){let more=notes?
` Có ${notes} điều cần lưu ý ở bên dưới.`:"";return count?`Đã tổng hợp ${count} bài.${more}`:`Chưa có bài nào đọc được.${more}`}
async function sourceOf(file){if(file.size>LARGEST)return{name:file.name,text:void 0};try{return{name:file.name,text:decoded(new Uint8Array(await file.arrayBuffer()))}}catch{
return{name:file.name,text:void 0}}}customElements.get("class-results")||customElements.define("class-results",ClassResults);})();
