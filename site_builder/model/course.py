"""Courses (khóa học) and their lessons."""

from __future__ import annotations

from pydantic import Field

from site_builder.model.audience import Audience
from site_builder.model.node import Node
from site_builder.model.scalars import AddressRef, Markdown, Slug, Text, Whole


class Lesson(Node):
    """One sitting of a course."""

    id: Slug = Field(title="Mã bài")
    title: Text = Field(title="Tên bài")
    minutes: Whole = Field(title="Số phút")
    read: tuple[AddressRef, ...] = Field(default=(), title="Đọc")
    activity: Markdown | None = Field(default=None, title="Hoạt động trên lớp")
    quizzes: tuple[AddressRef, ...] = Field(default=(), title="Tự kiểm tra")


class Course(Node):
    """Lessons strung together for an audience."""

    id: Slug = Field(title="Mã khóa học")
    title: Text = Field(title="Tên khóa học")
    summary: Markdown = Field(title="Giới thiệu một câu")
    audience: tuple[Audience, ...] = Field(default=(), title="Dành cho ai")
    order: Whole = Field(default=1000, title="Thứ tự trong danh sách")
    objectives: tuple[Markdown, ...] = Field(default=(), title="Học xong biết gì")
    lessons: tuple[Lesson, ...] = Field(title="Các bài", min_length=1)
    final_test: AddressRef | None = Field(default=None, title="Đề cuối khóa")
    reading: tuple[AddressRef, ...] = Field(default=(), title="Đọc thêm sau khóa")
