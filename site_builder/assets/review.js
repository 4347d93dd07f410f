// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";(()=>{function mark(chosen,answer){let right=chosen.filter(option=>answer.includes(option)),wrong=chosen.filter(option=>!answer.includes(option)),missed=answer.filter(
option=>!chosen.includes(option));return{correct:wrong.length===0&&missed.length===0,right,wrong,missed}}function commentEach(marking,words2){return["right","wr\
ong","missed"].flatMap(verdict=>marking[verdict].map(option=>({at:option,line:option,verdict,words:words2[verdict]})))}function selects(root){return[...root.querySelectorAll(".st-pair select")]}function split(pair){let[left,letter=""]=pair.split("-");return{left,letter:letter.toUpperCase()}}
var matching={name:"matching",chooseFirst:"Mời bạn ghép đủ các ý, rồi bấm “Kiểm tra”.",mark:(chosen,key)=>mark(chosen,key.right),comments:({
right,missed})=>[...right.map(pair=>({at:split(pair).left,line:pair,verdict:"right",words:"Bạn ghép đúng."})),...missed.map(pair=>({at:split(pair).left,line:pair,
verdict:"wrong",words:`Chưa đúng. Ghép với ${split(pair).letter}.`}))],say:({correct,right,missed})=>correct?`Đúng. Bạn ghép đúng cả ${right.length}\
 cặp.`:`Chưa đúng. Bạn ghép đúng ${right.length}/${right.length+missed.length} cặp.`,read:root=>{let all=selects(root),joined=all.filter(select=>select.
value);if(!(joined.length<all.length))return joined.map(select=>`${select.getAttribute("data-left")}-${select.value}`)},fill:(root,chosen)=>{for(let select of selects(
root)){let left=select.getAttribute("data-left");select.value=chosen.map(pair=>pair.split("-")).find(([number])=>number===left)?.[1]??""}},place:(root,at)=>{let control=selects(
root).find(select=>select.getAttribute("data-left")===at),holder=control?.closest(".st-pair");return control&&holder?{holder,control}:void 0}};function ticks(root){return[...root.querySelectorAll(".st-options input")]}function read(root){let chosen=ticks(root).filter(input=>input.checked).map(input=>input.
value);return chosen.length?chosen:void 0}function fill(root,chosen){for(let input of ticks(root))input.checked=chosen.includes(input.value)}function place(root,at){
let control=ticks(root).find(input=>input.value===at),holder=control?.closest(".st-option");return control&&holder?{holder,control}:void 0}var options={read,fill,
place};var VERDICTS={right:"Bạn chọn đúng.",wrong:"Chưa đúng.",missed:"Phương án này cũng đúng, bạn chưa chọn."},multiple={name:"multiple",chooseFirst:"\
Mời bạn chọn các phương án đúng, rồi bấm “Kiểm tra”.",mark:(chosen,key)=>mark(chosen,key.right),comments:marking=>commentEach(marking,VERDICTS),
say:({correct,right,wrong,missed})=>{let all=right.length+missed.length;if(correct)return`Đúng. Bạn chọn đủ ${all}/${all} phương án đúng.`;let found=`\
Bạn chọn đúng ${right.length}/${all} phương án đúng`;return wrong.length===0?`Chưa đủ. ${found}.`:`Chưa đúng. ${found} và ${wrong.length} phư\
ơng án chưa đúng.`},...options};function items(root){return[...root.querySelectorAll(".st-order__item")]}function words(item){return item.querySelector(".st-order__text")?.textContent?.trim()??
""}function move(item,step){let list=item.parentElement,other=step<0?item.previousElementSibling:item.nextElementSibling,focused=document.activeElement;if(!list||
!other||item.querySelector("[aria-disabled=true]"))return;list.insertBefore(step<0?item:other,step<0?other:item),focused instanceof HTMLElement&&focused.focus();
let place2=[...list.children].indexOf(item)+1,said=list.parentElement?.querySelector(".st-order__said");said&&(said.textContent=`“${words(item)}” đứng thứ ${place2}\
 trên ${list.children.length}.`),list.dispatchEvent(new CustomEvent("change",{bubbles:!0}))}function listen(event){let button=event.target instanceof Element?event.
target.closest(".st-order__move"):null,item=button?.closest(".st-order__item");if(!button||!item)return;if(event.type==="click")return move(item,Number(button.getAttribute(
"data-step")));let key=event.key;key!=="ArrowUp"&&key!=="ArrowDown"||(event.preventDefault(),move(item,key==="ArrowUp"?-1:1))}var ordering={name:"ordering",chooseFirst:"\
Mời bạn xếp các việc theo thứ tự, rồi bấm “Kiểm tra”.",mark:(chosen,key)=>mark(chosen,key.right),comments:({right,missed})=>[...right.map(
line=>({at:line.split("@")[0],line,verdict:"right",words:"Đúng chỗ."})),...missed.map(line=>({at:line.split("@")[0],line,verdict:"wrong",words:`Chưa đúng ch\
ỗ: việc này đứng thứ ${line.split("@")[1]}.`}))],say:({correct,right,missed})=>correct?"Đúng. Mọi việc đều đúng chỗ.":`Chưa đúng. ${right.
length}/${right.length+missed.length} việc đúng chỗ.`,read:root=>items(root).map((item,index2)=>`${item.getAttribute("data-item")}@${index2+1}`),fill:(root,chosen)=>{
let list=root.querySelector(".st-order"),place2=new Map(chosen.map(line=>[line.split("@")[0],Number(line.split("@")[1])])),at=item=>place2.get(item.getAttribute(
"data-item")??"")??Number(item.getAttribute("data-item"));list?.append(...items(root).sort((one,other)=>at(one)-at(other)))},place:(root,at)=>{let holder=items(
root).find(item=>item.getAttribute("data-item")===at);return holder?{holder,control:holder.querySelector("button")}:void 0},prepare:root=>{let list=root.querySelector(
".st-order");if(!(!list||list.querySelector(".st-order__move"))){for(let item of items(root)){let moves=document.createElement("span");moves.className="st-order\
__moves";for(let[step,name,sign]of[[-1,"Chuyển lên","↑"],[1,"Chuyển xuống","↓"]]){let button=document.createElement("button");button.type="button",button.
className="st-order__move",button.setAttribute("data-step",String(step)),button.setAttribute("aria-label",`${name}: ${words(item)}`),button.title=name,button.textContent=
sign,moves.append(button)}item.append(moves)}list.insertAdjacentHTML("afterend",'<p role="status" class="st-order__said"></p>'),list.addEventListener("click",listen),
list.addEventListener("keydown",listen)}}};var TONES="̣̀́̃̉",LATE_TONE=new RegExp(`(q?)(o[ae]|uy)([${TONES}])`,"g"),LAST_Y=/((?:^|[^\p{L}])(?:h|k|l|m|s|t|qu))([yỳýỷỹỵ])(?!\p{L})/gu,DATE_WORDS=/ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/g,
ISO_DATE=/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g,DATE=/\b0?(\d{1,2})\s*[/.-]\s*0?(\d{1,2})\s*[/.-]\s*(\d{4})\b/g;function canonical(text){let plain=text.normalize("N\
FC").toLowerCase().replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g,"").replace(/[\s\u00a0\u202f]+/g," ").replace(/[‐-―−]/g,"-").replace(/[“”„"'‘’«»]/g,
"").trim().replace(/[\s.,;:?!…]+$/,"");return numbers(spelling(dates(plain))).trim()}function unmarked(text){return text.normalize("NFD").replace(/[\u0300-\u036f]/g,
"").replace(/đ/g,"d").normalize("NFC")}function compare(typed,expected){let given=canonical(typed),wanted=canonical(expected);return given===wanted?"same":given===
unmarked(given)&&given===canonical(unmarked(wanted))?"unmarked":"other"}function dates(text){return text.replace(DATE_WORDS,"$1/$2/$3").replace(ISO_DATE,"$3/$2/\
$1").replace(DATE,(_,day2,month,year)=>`${Number(day2)}/${Number(month)}/${year}`).replace(/^ngày (?=\d+\/\d+\/\d{4})/,"")}function spelling(text){return text.
normalize("NFD").replace(LATE_TONE,(all,q,[first,second],tone)=>q?all:first+tone+second).normalize("NFC").replace(LAST_Y,(_,before,y)=>before+"iìíỉĩị"["y\
ỳýỷỹỵ".indexOf(y)])}function numbers(text){return text.replace(/\d{1,3}(?:[. ]\d{3})+(?![\d/])/g,number=>number.replace(/[. ]/g,"")).replace(/(\d)\.(?=\d)/g,
"$1,").replace(/(^|[^\d,/])0+(?=\d)/g,"$1").replace(/(,\d*?)0+(?!\d)/g,"$1").replace(/,(?!\d)/g,"").replace(/(\d)\s*(?=%|\p{L})/gu,"$1 ").replace(/\s*([-–/+])\s*/g,
"$1")}function field(root){return root.querySelector(".st-written__input")}var shortAnswer={name:"short_answer",chooseFirst:"Mời bạn viết câu trả lời, rồi bấm “Kiểm t\
ra”.",mark:([typed=""],{known,right})=>{let best=right[0]??"";if(right.some(answer=>compare(typed,answer)==="same"))return{correct:!0,right:[best],wrong:[],missed:[]};
let mistake=known.find(line=>!right.includes(line)&&compare(typed,line)!=="other"),near=right.find(answer=>compare(typed,answer)==="unmarked");return near&&!mistake?
{correct:!0,right:[near],wrong:[],missed:[],note:near}:{correct:!1,right:[],wrong:[mistake??""],missed:[best]}},comments:({correct,right,wrong,missed})=>[correct?
{at:"",line:right[0],verdict:"right",words:"Bạn trả lời đúng."}:{at:"",line:wrong[0],verdict:"wrong",words:`Chưa đúng. Đáp án: ${missed[0]}.`}],say:({
correct,note})=>note?`Đúng. Viết đủ dấu là “${note}”.`:correct?"Đúng. Mời bạn đọc thêm phần giải thích.":"Chưa đúng. Mời bạn so với\
 đáp án và đọc phần giải thích.",read:root=>field(root)?.value.trim()?[field(root)?.value.trim()??""]:void 0,fill:(root,chosen)=>{let input=field(root);
input&&(input.value=chosen[0]??"")},place:root=>{let holder=root.querySelector(".st-written");return holder?{holder,control:field(root)}:void 0}};var VERDICTS2={right:"Bạn chọn đúng.",wrong:"Chưa đúng.",missed:"Đây là phương án đúng."},single={name:"single",chooseFirst:"Mời bạn chọn một p\
hương án, rồi bấm “Kiểm tra”.",mark:(chosen,key)=>mark(chosen,key.right),comments:marking=>commentEach(marking,VERDICTS2),say:({correct})=>correct?
"Đúng. Mời bạn đọc thêm phần giải thích.":"Chưa đúng. Phương án đúng đã được đánh dấu; mời bạn đọc phần giải thích.",
...options};var VERDICTS3={right:"Bạn trả lời đúng.",wrong:"Bạn trả lời chưa đúng.",missed:"Đây là câu trả lời đúng."},trueFalse={name:"true_fals\
e",chooseFirst:"Mời bạn chọn “Đúng” hoặc “Sai”, rồi bấm “Kiểm tra”.",mark:(chosen,key)=>mark(chosen,key.right),comments:marking=>commentEach(
marking,VERDICTS3),say:({correct})=>correct?"Bạn trả lời đúng. Mời bạn đọc thêm phần giải thích.":"Bạn trả lời chưa đúng. Mời bạn đọc phần \
giải thích.",...options};var KINDS=[single,multiple,trueFalse,shortAnswer,matching,ordering];function kindNamed(name){return KINDS.find(kind=>kind.name===name)}var SHAPES={right:"M4 13l5 5L20 6",wrong:"M6 6l12 12M18 6L6 18",missed:"M5 12h13M12 5l7 7-7 7"};function icon(verdict){return`<svg class="st-icon" viewBox="0 0 \
24 24" aria-hidden="true" focusable="false"><path d="${SHAPES[verdict]}" fill="none" stroke="currentColor" stroke-width="3"/></svg>`}function showVerdict({holder,control},id,{verdict,words:words2},feedback){let note=document.createElement("div");note.className="st-verdict",note.id=`${id}-verd\
ict`;let said=document.createElement("strong");said.innerHTML=icon(verdict),said.append(words2),note.append(said),feedback&&note.append(" ",...feedback.cloneNode(
!0).childNodes),holder.classList.add("st-judged",`st-option--${verdict}`),holder.append(note),control?.setAttribute("aria-describedby",note.id)}function clearVerdict(card){
for(let holder of card.querySelectorAll(".st-judged"))holder.classList.remove("st-judged","st-option--right","st-option--wrong","st-option--missed"),holder.querySelector(
".st-verdict")?.remove();for(let control of card.querySelectorAll("[aria-describedby]"))control.removeAttribute("aria-describedby")}function fieldsOf(card){return[...card.querySelectorAll(".st-question__body input, .st-question__body select, .st-order__move")].map(field2=>field2)}function keyOf(card){
let lines=[...card.querySelectorAll("[data-option]")],values=found=>found.map(line=>line.getAttribute("data-option")??"");return{known:values(lines),right:values(
lines.filter(line=>line.hasAttribute("data-right")))}}function showComments(card,marking){let kind=kindNamed(card.getAttribute("kind")),lines=[...card.querySelectorAll(
"[data-option]")];for(let comment of kind?.comments(marking)??[]){let place2=kind?.place(card,comment.at),line=lines.find(candidate=>candidate.getAttribute("dat\
a-option")===comment.line);place2&&showVerdict(place2,`${card.id}-${comment.at||"answer"}`,comment,line?.querySelector(".st-answer__feedback"));let repeated=card.
querySelector(".st-options")?line:line?.querySelector(".st-answer__feedback");place2&&repeated?.setAttribute("hidden","")}}function clearComments(card){clearVerdict(
card);for(let line of card.querySelectorAll("[data-option], .st-answer__feedback"))line.removeAttribute("hidden")}function holdAnswer(card,held){for(let field2 of fieldsOf(
card))field2.setAttribute("aria-disabled",String(held)),field2 instanceof HTMLInputElement&&field2.type==="text"&&(field2.readOnly=held),field2 instanceof HTMLSelectElement&&
field2.setAttribute("data-held",field2.value)}function keepAnswer(event){let field2=event.target;!(field2 instanceof HTMLElement)||field2.getAttribute("aria-dis\
abled")!=="true"||(event.type==="click"&&field2 instanceof HTMLInputElement&&field2.type!=="text"&&event.preventDefault(),event.type==="change"&&field2 instanceof
HTMLSelectElement&&(field2.value=field2.getAttribute("data-held")??""))}var CONTROLS=`
  <div class="st-question__actions">
    <button type="submit" class="st-button st-question__check">Kiểm tra</button>
    <button type="reset" class="st-button st-button--quiet st-question__again" hidden>Làm lại</button>
  </div>
  <p role="status" class="st-question__status"></p>`;function addControls(form){form.querySelector(".st-question__actions")||form.querySelector(".st-question__b\
ody")?.insertAdjacentHTML("afterend",CONTROLS)}function turnControls(form,answered){form.querySelector(".st-question__check")?.setAttribute("aria-disabled",String(
answered)),form.querySelector(".st-question__again")?.toggleAttribute("hidden",!answered)}var EVENTS=["submit","reset","click","change"],QuizQuestion=class extends HTMLElement{connectedCallback(){if(document.readyState!=="loading")return this.promote();
document.addEventListener("DOMContentLoaded",()=>this.promote(),{once:!0})}disconnectedCallback(){for(let type of EVENTS)this.removeEventListener(type,this)}promote(){
if(!(!this.isConnected||!this.form||!this.kind)){this.kind.prepare?.(this),addControls(this.form);for(let type of EVENTS)this.addEventListener(type,this)}}handleEvent(event){
(event.type==="click"||event.type==="change")&&keepAnswer(event),event.type==="reset"&&this.clear(),event.type==="submit"&&(event.preventDefault(),this.check())}get form(){
return this.querySelector("form")}get kind(){return kindNamed(this.getAttribute("kind"))}get outcome(){let outcome=this.getAttribute("data-outcome");return outcome===
"right"||outcome==="wrong"?outcome:void 0}check(){let{kind}=this;if(this.outcome||!kind)return;let chosen=kind.read(this);if(!chosen)return this.say(kind.chooseFirst);
this.show(chosen);let detail={id:this.id,correct:this.outcome==="right",chosen};this.dispatchEvent(new CustomEvent("quiz-answered",{bubbles:!0,detail}))}restore(chosen){
!this.kind||this.outcome||(this.kind.fill(this,chosen),this.show(chosen,!0))}retry(){this.form?.reset()}show(chosen,quietly=!1){let{kind}=this;if(!kind||!this.form)
return;let marking=kind.mark(chosen,keyOf(this));showComments(this,marking),this.setAttribute("data-outcome",marking.correct?"right":"wrong"),holdAnswer(this,!0),
turnControls(this.form,!0),quietly||this.querySelector("details")?.setAttribute("open",""),this.say(kind.say(marking),quietly)}clear(){this.removeAttribute("dat\
a-outcome"),clearComments(this),this.kind?.fill(this,[]),this.querySelector("details")?.removeAttribute("open"),this.say(""),holdAnswer(this,!1),fieldsOf(this)[0]?.
focus(),this.form&&turnControls(this.form,!1);let detail={id:this.id};this.dispatchEvent(new CustomEvent("quiz-cleared",{bubbles:!0,detail}))}say(words2,quietly=!1){
let status=this.querySelector(".st-question__status");status&&(status.textContent=words2,words2&&!quietly&&!this.querySelector("input:focus")&&status.scrollIntoView(
{block:"nearest"}))}};function index(){return globalThis.soTayQuiz?.index}function bank(){return globalThis.soTayQuiz?.bank}function unveil(text){return Array.from(text,letter=>{let code=letter.
codePointAt(0)??0;return code>=33&&code<=126?String.fromCharCode(33+(code+14)%94):code>159?String.fromCodePoint(code^1):letter}).join("")}var SLUG=/^[a-z0-9]+(-[a-z0-9]+)*$/,HASH=/^[0-9a-v]{8}$/;var MOST={answers:3e3,cards:3e3,results:60,lessons:600,chosen:12,asked:200,text:200,name:60};function emptyRecord(){return{v:1,answers:{},cards:{},results:[],lessons:{},
name:""}}function readRecord(text){try{return cleanRecord(JSON.parse(text??""))}catch{return emptyRecord()}}function cleanRecord(given){return!isObject(given)||
given.v!==1?emptyRecord():{v:1,answers:entries(given.answers,cleanAnswer,SLUG,MOST.answers,answer=>answer.at),cards:entries(given.cards,cleanCard,SLUG,MOST.cards,
card=>card.last),results:latest((Array.isArray(given.results)?given.results:[]).map(cleanResult).filter(isFound)),lessons:entries(given.lessons,at=>isTime(at)?at:
void 0,/^[a-z0-9-]+\/[a-z0-9-]+$/,MOST.lessons,at=>at),name:typeof given.name=="string"?given.name.slice(0,MOST.name):""}}function mergeRecords(one,other){return cleanRecord(
{v:1,answers:mergeEntries(one.answers,other.answers,answer=>answer.at),cards:mergeEntries(one.cards,other.cards,card=>card.last),results:[...one.results,...other.
results],lessons:mergeEntries(one.lessons,other.lessons,at=>at),name:one.name>other.name?one.name:other.name})}function withAnswer(record,id,answer){let before=record.
answers[id],tries=before&&before.wording===answer.wording?before.tries+1:1;return cleanRecord({...record,answers:{...record.answers,[id]:{...answer,tries}}})}function cleanAnswer(given){
if(!isObject(given)||!isHash(given.wording)||!isTime(given.at)||typeof given.right!="boolean")return;let chosen=Array.isArray(given.chosen)?given.chosen.filter(
isText).slice(0,MOST.chosen):[],tries=isCount(given.tries)&&given.tries>0?given.tries:1;return{wording:given.wording,clause:isHash(given.clause)?given.clause:"",
right:given.right,chosen,at:given.at,tries}}function cleanCard(given){if(!isObject(given)||!isTime(given.due)||!isTime(given.last)||!isHash(given.wording))return;
let{due,last,stability,difficulty,reps,lapses,state,wording}=given;if(!(!(stability>0&&stability<=36500)||!(difficulty>=1&&difficulty<=10))&&!(!isCount(reps)||!isCount(
lapses)||![0,1,2,3].includes(state)))return{due,last,stability,difficulty,reps,lapses,state,wording,clause:isHash(given.clause)?given.clause:""}}function cleanResult(given){
if(!isObject(given)||!isSlug(given.trial)||!isTime(given.at)||!isText(given.seed)||!isText(given.edition))return;let{trial,at,score,size,passMark,seed,edition}=given;
if(![score,size,passMark].every(isCount)||score>size||passMark>size||passMark<1)return;let asked=Array.isArray(given.asked)?given.asked.filter(isSlug).slice(0,MOST.
asked):[];return{trial,at,score,size,passMark,seed,edition,asked}}function entries(given,clean,key,most,time){let found=[];for(let[id,value]of Object.entries(isObject(
given)?given:{})){let cleaned=key.test(id)&&id.length<=120?clean(value):void 0;cleaned!==void 0&&found.push([id,cleaned])}return found.sort(([a,one],[b,other])=>time(
other)-time(one)||(a<b?-1:1)),Object.fromEntries(found.slice(0,most).sort(([a],[b])=>a<b?-1:1))}function mergeEntries(one,other,time){let merged={...one};for(let[
id,value]of Object.entries(other))(!(id in merged)||later(value,merged[id],time))&&(merged[id]=value);return merged}function later(one,other,time){return time(one)!==
time(other)?time(one)>time(other):JSON.stringify(one)>JSON.stringify(other)}function latest(results){return[...new Map(results.map(result=>[JSON.stringify(result),
result]))].sort(([a,one],[b,other])=>other.at-one.at||(a<b?-1:1)).slice(0,MOST.results).map(([,result])=>result).reverse()}var isObject=value=>typeof value=="ob\
ject"&&value!==null&&!Array.isArray(value),isCount=value=>Number.isInteger(value)&&value>=0&&value<=1e5,isTime=value=>Number.isInteger(value)&&value>=0&&value<=
41024448e5,isText=value=>typeof value=="string"&&value.length<=MOST.text,isHash=value=>typeof value=="string"&&HASH.test(value),isSlug=value=>typeof value=="str\
ing"&&value.length<=120&&SLUG.test(value),isFound=value=>value!==void 0;var REFUSED="Trình duyệt này không cho lưu tiến độ. Kết quả chỉ giữ đến khi bạn đóng trang; mở trang khác từ đây thì kết quả đi theo.",
SENT="Kết quả được ghi vào hệ thống lớp học đang mở trang này.",PER_FILE="Firefox lưu riêng cho từng tệp khi mở từ thư mục. Mở trang khác t\
ừ đây thì kết quả từng câu đi theo; muốn giữ lâu, lưu tệp ở trang “Tiến độ của tôi”.",Kept=class{constructor(library,area,perFile=!1){
this.library=library,this.key=`so-tay:${library}:tien-do`,this.area=area,this.memory=emptyRecord(),this.notice=area?perFile?PER_FILE:"":REFUSED}read(){try{return this.
area?readRecord(this.area.getItem(this.key)):this.memory}catch{return this.memory}}change(alter){let changed=cleanRecord(alter(this.read()));this.memory=changed;
try{this.area?.setItem(this.key,JSON.stringify(changed))}catch{this.area=void 0,this.notice=REFUSED}}answer(id,answer){this.change(record=>withAnswer(record,id,
answer))}release(id){this.change(record=>{let answer=record.answers[id];return answer?{...record,answers:{...record.answers,[id]:{...answer,chosen:[]}}}:record})}merge(other){
this.change(record=>mergeRecords(record,other))}reset(){this.change(emptyRecord);try{this.area?.removeItem(this.key)}catch{}}};function openProgress(library){return window.
soTayLms?inSystem(library):new Kept(library,storage(),keptPerFile())}function inSystem(library){let kept=new Kept(library,void 0);return kept.notice=SENT,kept}function storage(){
try{let probe="so-tay:thu";return localStorage.setItem(probe,probe),localStorage.removeItem(probe),localStorage}catch{return}}function keptPerFile(){return location.
protocol==="file:"&&/Firefox\//.test(navigator.userAgent)}var EPOCH=Date.UTC(2026,0,1),FORM=/^STCU1\.([a-z0-9-]{1,80})\.((?:[0-9a-v]{8}[DS][0-9a-z]{3})*)\.([0-9a-z]{1,7})$/;function writeCode(library,record){let entries2=Object.
values(record.answers).map(({wording,right,at})=>{let day2=Math.min(Math.max(Math.floor((at-EPOCH)/864e5),0),46655);return wording+(right?"D":"S")+day2.toString(
36).padStart(3,"0")}),body=`STCU1.${library}.${entries2.sort().join("")}`;return`${body}.${checksum(body)}`}function readCode(code,library,quizzes){let[,from,entries2,
check]=FORM.exec(code.replace(/\s+/g,""))??[];if(from===void 0)return{fault:"Đây chưa phải mã tiến độ. Mã bắt đầu bằng STCU1."};if(checksum(`\
STCU1.${from}.${entries2}`)!==check)return{fault:"Mã bị thiếu hoặc sai ký tự. Mời bạn chép lại cả mã."};if(from!==library)return{fault:"Mã n\
ày của một thư viện khác."};let questions=new Map(quizzes.flatMap(quiz=>quiz.questions.map(([id,wording,clause])=>[wording,{id,clause}]))),answers={};for(let at=0;at<
entries2.length;at+=12){let wording=entries2.slice(at,at+8),found=questions.get(wording);if(!found)continue;let day2=EPOCH+Number.parseInt(entries2.slice(at+9,at+
12),36)*864e5;answers[found.id]={wording,clause:found.clause,right:entries2[at+8]==="D",chosen:[],at:day2,tries:1}}return{record:{v:1,answers,cards:{},results:[],
lessons:{},name:""}}}function checksum(text){return hash32(text).toString(36)}function hash32(text){let sum=2166136261;for(let byte of new TextEncoder().encode(
text.normalize("NFC")))sum=Math.imul(sum^byte,16777619)>>>0;return sum=Math.imul(sum^sum>>>15,739982445)>>>0,(sum^sum>>>13)>>>0}var MARK="#tien-do=";function takeAlong(progress){let hash=location.hash,data=index();if(hash.startsWith(MARK)&&data){let{record}=readCode(hash.slice(MARK.length),
progress.library,data.quizzes);record&&progress.merge(record)}return progress}function keepAlong(progress){!progress.notice||document.documentElement.hasAttribute(
"data-st-travel")||(document.documentElement.setAttribute("data-st-travel",""),document.addEventListener("click",event=>{let link=event.target instanceof Element?
event.target.closest("a[href]"):null;if(!(link instanceof HTMLAnchorElement)||link.origin!==location.origin)return;/\/(tu-kiem-tra|de-thu|on-luyen|khoa-hoc)\/[^#]*$/.
test(link.href.replace(/#tien-do=.*$/,""))&&(link.hash=MARK.slice(1)+writeCode(progress.library,progress.read()))}))}var LOADED=new Map;function loadScript(source,then,otherwise){let loading=LOADED.get(source);loading||(loading=new Promise((resolve,reject)=>{let script=document.
createElement("script");script.src=source,script.onload=()=>resolve(),script.onerror=()=>reject(new Error(source)),document.head.append(script)}),LOADED.set(source,
loading),loading.catch(()=>LOADED.delete(source))),loading.then(then,otherwise)}function day(at){let date=new Date(at),month=date.getMonth()+1;return`${String(date.getDate()).padStart(2,"0")}/${month<=2?`0${month}`:month}/${date.getFullYear()}`}var SETTINGS={request_retention:.9,maximum_interval:365,enable_fuzz:!1,learning_steps:[],relearning_steps:[]},DAY=864e5,MOST_A_DAY=20;function reviewed(fsrs,card,rating,now,question,settings=SETTINGS){
let grade={again:1,hard:2,good:3,easy:4}[rating],scheduler=fsrs.fsrs(fsrs.generatorParameters(settings)),today=new Date(card?daysBetween(card.last,now)*DAY:0),{
card:next}=scheduler.next(card?toFsrs(fsrs,card):fsrs.createEmptyCard(today),today,grade),days=scheduler.next_interval(next.stability,0);return{due:now+days*DAY,
last:now,stability:next.stability,difficulty:next.difficulty,reps:next.reps,lapses:next.lapses,state:next.state,wording:question.wording,clause:question.clause}}
function dueNow(questions,cards,answers,now){let due=[];for(let{id,wording,clause}of questions){let card=cards[id],answer=answers[id],seen=card??answer;seen&&(seen.
wording!==wording||seen.clause&&seen.clause!==clause?due.push({id,why:"changed",since:0}):(card?daysBetween(card.due,now)>=0:daysBetween(answer.at,now)>=1)&&due.
push({id,why:"due",since:card?card.due:answer.at}))}return due.sort((one,other)=>one.since-other.since||(one.id<other.id?-1:1)).slice(0,MOST_A_DAY).map(({id,why})=>({
id,why}))}function newOnes(questions,cards,answers,count){return questions.filter(({id})=>!cards[id]&&!answers[id]).slice(0,count).map(({id})=>({id,why:"new"}))}
function nextDue(cards,now){let waiting=Object.values(cards).map(card=>card.due).filter(due=>daysBetween(now,due)>0);return waiting.length?Math.min(...waiting):
void 0}function daysBetween(from,to){let midnight=at=>{let day2=new Date(at);return Date.UTC(day2.getFullYear(),day2.getMonth(),day2.getDate())};return Math.round(
(midnight(to)-midnight(from))/DAY)}function toFsrs(fsrs,card){return{...fsrs.createEmptyCard(new Date(0)),due:new Date(daysBetween(card.last,card.due)*DAY),last_review:new Date(
0),stability:card.stability,difficulty:card.difficulty,scheduled_days:daysBetween(card.last,card.due),reps:card.reps,lapses:card.lapses,state:card.state}}var NEW_AT_ONCE=10,WHY={due:"",new:"Câu mới.",changed:"Câu này hoặc điều khoản của nó đã sửa từ lần trước."},RATINGS=`<p>Bạn nhớ câu n\
ày đến đâu?</p><div class="st-question__actions">
<button type="button" class="st-button st-button--quiet" data-rate="hard">Còn ngờ ngợ</button>
<button type="button" class="st-button" data-rate="good">Nhớ được</button>
<button type="button" class="st-button st-button--quiet" data-rate="easy">Nhớ rất chắc</button></div>`,QuizReview=class extends HTMLElement{connectedCallback(){
let data=index();if(!data||!bank()||this.progress)return;this.questions=data.quizzes.flatMap(quiz=>quiz.questions.map(([id,wording,clause])=>({id,wording,clause}))),
this.progress=takeAlong(openProgress(data.library)),keepAlong(this.progress),this.innerHTML='<p class="st-summary__kept"></p><p role="status" class="st-review__\
said"></p><div class="st-review__screen"></div>';let kept=this.querySelector(".st-summary__kept");kept&&(kept.textContent=this.progress.notice),this.addEventListener(
"click",this),this.addEventListener("quiz-answered",this),loadScript(this.getAttribute("fsrs")??"",()=>this.greet(),()=>this.say("Chưa nạp được phần xếp lịch ôn\
. Mời bạn tải lại trang."))}handleEvent(event){if(event instanceof CustomEvent)return this.answered(event.detail.correct);let button=event.target instanceof
Element?event.target.closest("[data-do], [data-rate]"):null,rating=button?.getAttribute("data-rate");rating&&this.rate(rating),button?.getAttribute("data-do")===
"due"&&this.begin(this.waiting()),button?.getAttribute("data-do")==="new"&&this.begin(this.fresh()),button?.getAttribute("data-do")==="next"&&this.next()}waiting(){
let{cards,answers}=this.record;return dueNow(this.questions??[],cards,answers,Date.now())}fresh(){let{cards,answers}=this.record;return newOnes(this.questions??
[],cards,answers,NEW_AT_ONCE)}get record(){return this.progress.read()}greet(){let due=this.waiting().length,fresh=this.fresh().length,upcoming=nextDue(this.record.
cards,Date.now()),line=due?`Hôm nay ôn ${due} câu.`:upcoming?`Hôm nay không có câu nào đến hạn. Lần ôn tới: ngày ${day(upcoming)}.`:"Hôm nay \
không có câu nào đến hạn.";this.screen.innerHTML=`<p class="st-review__today">${line}</p><div class="st-question__actions">
${due?'<button type="button" class="st-button" data-do="due">Bắt đầu ôn</button>':""}
${fresh?`<button type="button" class="st-button st-button--quiet" data-do="new">Học ${fresh} câu mới</button>`:""}</div>`}begin(due){this.queue=due,this.done=
{right:0,all:0},this.next()}next(){let current=this.queue?.shift();if(this.current=current,!current||!this.done)return this.finish();let entry=bank()?.questions[current.
id],question=this.questions?.find(({id})=>id===current.id);if(!entry||!question)return this.next();let told=entry.told?`<div class="st-situation__told"><p class\
="st-situation__head">Tình huống</p>${entry.told}</div>`:"";this.screen.innerHTML=`<h2 tabindex="-1">Câu ${this.done.all+1}/${this.done.all+1+(this.queue?.length??
0)}</h2>
${WHY[current.why]?`<p class="st-question__changed">${WHY[current.why]}</p>`:""}
<quiz-question id="${current.id}" kind="${entry.kind}" wording="${question.wording}" clause="${question.clause}"><form class="st-question">${told}${entry.ask}${unveil(
entry.answer)}</form></quiz-question>
<div class="st-review__rate" role="group" aria-label="Bạn nhớ câu này đến đâu"></div>`;let number=this.screen.querySelector(".st-question__number");number&&
(number.textContent=entry.topic),this.screen.querySelector("h2")?.focus()}answered(correct){let place2=this.screen.querySelector(".st-review__rate"),{current}=this;
!place2||!current||!this.done||place2.childElementCount||(this.done={right:this.done.right+Number(correct),all:this.done.all+1},this.screen.querySelector(".st-q\
uestion__again")?.remove(),correct?place2.innerHTML=RATINGS:(this.schedule("again",!1),place2.innerHTML='<p>Câu này sẽ sớm trở lại.</p><div class="st-question__\
actions"><button type="button" class="st-button" data-do="next">Câu tiếp</button></div>'))}rate(rating){this.schedule(rating,!0),this.next()}schedule(rating,right){
let question=this.questions?.find(({id:id2})=>id2===this.current?.id);if(!question)return;let now=Date.now(),{id,wording,clause}=question;this.progress?.answer(
id,{wording,clause,right,chosen:[],at:now}),this.progress?.change(record=>{let before=record.cards[id]?.wording===wording?record.cards[id]:void 0,next=reviewed(
window.FSRS,before,rating,now,question);return{...record,cards:{...record.cards,[id]:next}}})}finish(){let{right,all}=this.done??{right:0,all:0};this.greet(),this.
screen.insertAdjacentHTML("afterbegin",`<h2 tabindex="-1">Xong lượt ôn</h2><p>Đúng ${right}/${all} câu.</p>`),this.screen.querySelector("h2")?.focus()}get screen(){
return this.querySelector(".st-review__screen")}say(words2){let status=this.querySelector(".st-review__said");status&&(status.textContent=words2)}};customElements.get("quiz-question")||customElements.define("quiz-question",QuizQuestion);customElements.get("quiz-review")||customElements.define("quiz-review",
QuizReview);})();
