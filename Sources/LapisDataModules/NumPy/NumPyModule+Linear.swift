import Glibc
import LapisFrame
import LapisInterpreter
import LapisSyntax

/// Products, and the module `numpy.linalg`.
extension NumPyModule {
  static var linear: [ModuleMember] {
    [
      .function("dot(a, b, out=None)", "The matrix product.") { call in
        try LinearAlgebra.dot(
          ArrayConversion.array(call["a"], call.vm), ArrayConversion.array(call["b"], call.vm), call.vm
        ).scalarOrSelf(call.vm)
      },
      .function("inner(a, b)", "The inner product of two vectors.") { call in
        try LinearAlgebra.dot(
          ArrayConversion.array(call["a"], call.vm), ArrayConversion.array(call["b"], call.vm).transposed(), call.vm
        ).scalarOrSelf(call.vm)
      },
      .function("vdot(a, b)", "The inner product of all elements.") { call in
        let (a, b) = (try ArrayConversion.array(call["a"], call.vm), try ArrayConversion.array(call["b"], call.vm))
        return try LinearAlgebra.dot(a.reshaped([a.count]), b.reshaped([b.count]), call.vm).scalarOrSelf(call.vm)
      },
      .function("outer(a, b)", "The product of each pair of elements.") { call in
        let (a, b) = (try ArrayConversion.array(call["a"], call.vm), try ArrayConversion.array(call["b"], call.vm))
        return call.vm.host(
          try ArrayArithmetic.apply(.multiply, a.reshaped([a.count, 1]), b.reshaped([1, b.count]), call.vm))
      },
      .function("trace(a, offset=0, axis1=0, axis2=1)", "The sum of the diagonal.") { call in
        let diagonal = try ArrayManipulation.diagonal(ArrayConversion.array(call["a"], call.vm), call.int("offset"))
        return try ArrayReduction.sum(diagonal, nil, keepDims: false, call.vm).scalarOrSelf(call.vm)
      },
    ]
  }

  static func linalgModule() -> NativeModule {
    NativeModule(
      name: "numpy.linalg", doc: "Linear algebra.",
      members: [
        .exception(ExceptionTypes.linAlgError),
        .function("norm(x, ord=None, axis=None, keepdims=False)", "The norm of a vector or matrix.") { call in
          try LinearAlgebra.norm(
            ArrayConversion.array(call["x"], call.vm), order: call["ord"], axis: call.optionalInt("axis"),
            keepDims: call.bool("keepdims"), call.vm
          ).scalarOrSelf(call.vm)
        },
        .function("solve(a, b)", "The x of a @ x = b.") { call in
          call.vm.host(
            try LinearAlgebra.solve(ArrayConversion.array(call["a"], call.vm), ArrayConversion.array(call["b"], call.vm)))
        },
        .function("inv(a)", "The inverse of a matrix.") { call in
          call.vm.host(try LinearAlgebra.inverse(ArrayConversion.array(call["a"], call.vm)))
        },
        .function("det(a)", "The determinant of a matrix.") { call in
          Ref(try LinearAlgebra.determinant(ArrayConversion.array(call["a"], call.vm)))
        },
        .function("_slogdet(a)", "The sign and logarithm of the determinant.") { call in
          let (sign, size) = try LinearAlgebra.logDeterminant(ArrayConversion.array(call["a"], call.vm))
          return call.vm.tuple([Ref(sign), Ref(size)])
        },
        .function("cholesky(a)", "The lower triangular factor of a positive definite matrix.") { call in
          call.vm.host(try LinearAlgebra.cholesky(ArrayConversion.array(call["a"], call.vm)))
        },
      ] + Decompositions.members)
  }
}
