// Generated from site_builder/client/ by scripts/build-client. Change the sources, then run it again.
"use strict";(()=>{var TONES="̣̀́̃̉",LATE_TONE=new RegExp(`(q?)(o[ae]|uy)([${TONES}])`,"g");function unmarked(text){return text.normalize("NFD").replace(/[\u0300-\u036f]/g,"").replace(/đ/g,"d").normalize("NFC")}function findApi(from,name){return upwards(from,name)??upwards(opener(from),name)}function upwards(from,name){let place=from;for(let step=0;place&&step<12;step+=
1)try{let found=place[name];if(found)return found;if(place.parent===place)return;place=place.parent}catch{return}}function opener(from){try{return from.top?.opener??
from.opener}catch{return}}var TYPES={single:"choice",multiple:"choice",true_false:"true-false",short_answer:"fill-in",matching:"matching",ordering:"sequencing"};function interactionOf(question,{
correct,chosen}){let kind=question.getAttribute("kind"),right=[...question.querySelectorAll("[data-option][data-right]")].map(line=>line.getAttribute("data-opti\
on")??""),asked=question.querySelector(".st-question__prompt")?.cloneNode(!0);if(asked instanceof Element)for(let extra of asked.querySelectorAll(".st-question_\
_number, .st-question__hint"))extra.remove();return{id:question.id,type:TYPES[kind],given:kind==="ordering"?inPlace(chosen):chosen,right:kind==="ordering"?inPlace(
right):kind==="short_answer"?right.slice(0,1):right,correct,asked:(asked?.textContent??"").trim().replace(/\s+/g," ")}}function inPlace(lines){return lines.map(
line=>line.split("@")).sort((one,other)=>Number(one[1])-Number(other[1])).map(([name])=>name)}function packed(answers){let lines=answers.map(({wording,chosen})=>`${wording}\
:${chosen.map(encodeURIComponent).join(",")}`);for(;lines.join(";").length>4e3;)lines.pop();return lines.join(";")}function unpacked(text){let found=new Map;for(let line of text.
split(";")){let[wording,chosen]=line.split(":");if(!(!/^[0-9a-v]{8}$/.test(wording)||!chosen))try{found.set(wording,chosen.split(",").map(decodeURIComponent))}catch{}}
return found}function startSession(channel){let begun=Date.now(),view=window;view.soTayLms=!0;let chosen=new Map,closed=!1,restore=saved=>{let kept=unpacked(saved);for(let question of questions()){
let answer=kept.get(question.getAttribute("wording")??"");!answer||question.outcome||(question.restore(answer),chosen.set(question.id,answer))}document.dispatchEvent(
new CustomEvent("quiz-restored"))},state=()=>{let all=questions(),answers=all.filter(question=>chosen.has(question.id));return{right:all.filter(question=>question.
outcome==="right").length,all:all.length,done:all.length>0&&all.every(question=>question.outcome),saved:packed(answers.map(question=>({wording:question.getAttribute(
"wording")??"",chosen:chosen.get(question.id)??[]})))}};document.addEventListener("quiz-answered",event=>{let detail=event.detail,question=document.getElementById(
detail.id);!question||closed||(chosen.set(detail.id,detail.chosen),channel.answer(interactionOf(question,detail)),channel.state(state()))}),document.addEventListener(
"quiz-cleared",event=>chosen.delete(event.detail.id)),addEventListener("pagehide",()=>{closed||(closed=!0,channel.close(state(),Math.round((Date.now()-begun)/1e3)))}),
whenReady(()=>{tellTheTruth();for(let link of document.querySelectorAll('a[href]:not([href^="#"])'))link.setAttribute("target","_blank"),link.setAttribute("rel",
"noopener");channel.open(restore)})}function tellTheTruth(){let kept=document.querySelector(".st-meta__kept");kept&&(kept.textContent="Kết quả được ghi vào hệ t\
hống lớp học"),document.querySelector(".st-learn-links")?.setAttribute("hidden","")}function questions(){return[...document.querySelectorAll("quiz-questio\
n")]}function whenReady(then){document.readyState==="loading"?document.addEventListener("DOMContentLoaded",then,{once:!0}):then()}var PAUSE=3e3,api=findApi(window,"API"),waiting,written=0,put=(name,value)=>api.LMSSetValue(name,String(value));function commitSoon(){waiting??(waiting=setTimeout(
()=>{waiting=void 0,api.LMSCommit("")},PAUSE))}function report({right,all,done,saved}){if(put("cmi.core.score.min",0),put("cmi.core.score.max",100),put("cmi.cor\
e.score.raw",Math.round(right*1e4/all)/100),put("cmi.suspend_data",saved),!done)return;let needed=Number.parseFloat(api.LMSGetValue("cmi.student_data.mastery_sc\
ore"));put("cmi.core.lesson_status",Number.isNaN(needed)?"completed":right*100>=needed*all?"passed":"failed")}function clock(seconds){let two=number=>String(number).
padStart(2,"0");return`${String(Math.floor(seconds/3600)).padStart(4,"0")}:${two(Math.floor(seconds/60)%60)}:${two(seconds%60)}`}var VERY_SHORT={choice:",","tru\
e-false":"","fill-in":"",matching:",",sequencing:","};function written12(type,parts){return type==="true-false"?parts[0]?.charAt(0)??"":type==="fill-in"?unmarked(
parts[0]??"").replace(/[Đđ]/g,"d").replace(/[^\x20-\x7e]/g,"?").slice(0,255):parts.map(part=>part.replace("-",".")).join(VERY_SHORT[type])}api&&String(api.LMSInitialize(
""))==="true"&&startSession({open:restore=>{["not attempted",""].includes(api.LMSGetValue("cmi.core.lesson_status"))&&put("cmi.core.lesson_status","incomplete"),
written=Number(api.LMSGetValue("cmi.interactions._count"))||0,restore(api.LMSGetValue("cmi.suspend_data")||"")},answer:({id,type,given,right,correct})=>{let at=`\
cmi.interactions.${written}`;written+=1,put(`${at}.id`,id),put(`${at}.type`,type),put(`${at}.time`,new Date().toTimeString().slice(0,8)),put(`${at}.correct_resp\
onses.0.pattern`,written12(type,right)),put(`${at}.student_response`,written12(type,given)),put(`${at}.result`,correct?"correct":"wrong")},state:state=>{report(
state),commitSoon()},close:(state,seconds)=>{clearTimeout(waiting),put("cmi.suspend_data",state.saved),put("cmi.core.session_time",clock(seconds)),put("cmi.core\
.exit",state.done?"":"suspend"),api.LMSCommit(""),api.LMSFinish("")}});})();
