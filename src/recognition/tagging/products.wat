;; Sums of products, four at once (WebAssembly SIMD): JavaScript alone takes several times as long.
;; `node scripts/products-code.ts` makes products-code.ts of this.
(module
  (memory (import "numbers" "memory") 1)

  ;; outs[each × columns + column] += sum over rows of vectors[each × rows + row] × matrix[row × columns + column]
  ;; All are 32-bit floats at byte offsets; there is one vector at least, and columns are a multiple of 16.
  (func (export "add")
    (param $vectors i32) (param $count i32) (param $rows i32) (param $matrix i32) (param $columns i32) (param $outs i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $one v128)
    (local $left i32) (local $out i32) (local $here i32) (local $row i32) (local $end i32) (local $last i32)
    (local.set $rows (i32.shl (local.get $rows) (i32.const 2)))
    (local.set $columns (i32.shl (local.get $columns) (i32.const 2)))
    (local.set $last (i32.add (local.get $outs) (local.get $columns)))
    ;; Sixteen columns of the matrix stay near while all vectors pass.
    (loop $sixteen
      (local.set $out (local.get $outs))
      (local.set $row (local.get $vectors))
      (local.set $left (local.get $count))
      (loop $each
        (local.set $a (v128.load (local.get $out)))
        (local.set $b (v128.load offset=16 (local.get $out)))
        (local.set $c (v128.load offset=32 (local.get $out)))
        (local.set $d (v128.load offset=48 (local.get $out)))
        (local.set $here (local.get $matrix))
        (local.set $end (i32.add (local.get $row) (local.get $rows)))
        (loop $products
          (local.set $one (v128.load32_splat (local.get $row)))
          (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $one) (v128.load (local.get $here)))))
          (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $one) (v128.load offset=16 (local.get $here)))))
          (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $one) (v128.load offset=32 (local.get $here)))))
          (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $one) (v128.load offset=48 (local.get $here)))))
          (local.set $here (i32.add (local.get $here) (local.get $columns)))
          (local.set $row (i32.add (local.get $row) (i32.const 4)))
          (br_if $products (i32.lt_u (local.get $row) (local.get $end))))
        (v128.store (local.get $out) (local.get $a))
        (v128.store offset=16 (local.get $out) (local.get $b))
        (v128.store offset=32 (local.get $out) (local.get $c))
        (v128.store offset=48 (local.get $out) (local.get $d))
        (local.set $out (i32.add (local.get $out) (local.get $columns)))
        (local.set $left (i32.sub (local.get $left) (i32.const 1)))
        (br_if $each (local.get $left)))
      (local.set $matrix (i32.add (local.get $matrix) (i32.const 64)))
      (local.set $outs (i32.add (local.get $outs) (i32.const 64)))
      (br_if $sixteen (i32.lt_u (local.get $outs) (local.get $last))))))
